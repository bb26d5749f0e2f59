internal import LibraryStore
internal import Reading

/// What the program says about the library, in every language of the interface.
enum LibraryMessages {
    private static let absent = Phrase(
        "编译时没有 SQLite，因此没有文库；请安装 libsqlite3-dev 后重新编译",
        "this build lacks SQLite, and so the library; install libsqlite3-dev and build again")
    private static let homeless = Phrase(
        "不知道文库放在哪里；请设置 HOME 或 XDG_CACHE_HOME", "nobody says where the library is kept; set HOME or XDG_CACHE_HOME")
    private static let newer = Phrase(
        "%1：文库由更新的 duidu 建立，没有使用；请升级程序，或移走这个文件后重新 duidu add",
        "%1: a newer duidu made this library, so it is not used; update the program, or move the file away and duidu add again"
    )
    private static let locked = Phrase(
        "%1：别的程序正在写文库，没有使用；请稍后再试", "%1: another program is writing the library, so it is not used; try again later")
    private static let full = Phrase(
        "%1：磁盘已满，文库没有写成；请腾出空间", "%1: the disk is full, and the library was not written; make room")
    private static let unwritable = Phrase(
        "%1：文库不能写（%2），没有使用；请检查权限，或用 XDG_CACHE_HOME 指定别处",
        "%1: the library cannot be written (%2), so it is not used; see its permissions, or set XDG_CACHE_HOME")
    private static let broken = Phrase(
        "%1：文库已损坏（%2），没有使用；请移走这个文件后重新 duidu add",
        "%1: the library is damaged (%2), so it is not used; move the file away and duidu add again")
    private static let other = Phrase(
        "%1：文库没有使用（%2）；请移走这个文件后重试", "%1: the library is not used (%2); move the file away and try again")

    private static let unrecorded = Phrase(
        "%1：没有记下读了什么（%2），阅读不受影响；如果一再出现，请移走这个文件",
        "%1: it is not noted what is read (%2); reading goes on, and if this comes again, move the file away")
    private static let unnoted = Phrase(
        "%1：标签和已读没有记下（%2）；请检查权限和空间，或移走这个文件",
        "%1: tags and what counts as read are not kept (%2); see its permissions and the room on the disk, or move the file away"
    )
    private static let byNewer = Phrase("由更新的 duidu 建立", "a newer duidu made it")
    private static let byOther = Phrase("别的程序正在写", "another program is writing it")
    private static let noRoom = Phrase("磁盘已满", "the disk is full")

    static let inMemory = Phrase(
        "没有可以写的家目录：文库只在内存里，退出就没有了；用 XDG_CACHE_HOME 指定可以写的地方",
        "no home that can be written: the library is in memory only, and gone with the program; set XDG_CACHE_HOME to keep it"
    )
    static let empty = Phrase(
        "文库里还没有文章；duidu add DIR 加入一个文件夹", "the library holds nothing yet; duidu add DIR takes a folder in")
    static let isCut = Phrase("只列出前 %1 处；--limit 改变数目", "only the first %1 are listed; --limit changes the number")
    static let nothingToSearch = Phrase("请给出要找的词，或 --speaker", "name what to search for, or a --speaker")
    static let unknownField = Phrase("不能在 %1 里找：%2", "%1 cannot be searched: %2")
    static let wrongExpression = Phrase("不是正则表达式：%1（%2）", "no regular expression: %1 (%2)")
    static let speakerOfStatements = Phrase("--speaker 只用于 --in statements", "--speaker goes with --in statements only")
    static let wrongLimit = Phrase("数目要从 1 到 1000000", "a limit lies between 1 and 1000000")
    static let tally = Phrase(
        "加入 %1，更新 %2，未变 %3，不在了 %4，失败 %5", "%1 added, %2 changed, %3 unchanged, %4 gone, %5 failed")
    static let stopped = Phrase(
        "已停下；完成的部分已经保存，再次 duidu add 会接着做", "stopped; what was done is kept, and duidu add goes on from there")
    static let progress = Phrase("%1/%2 个文件  %3 MB", "%1/%2 files  %3 MB")

    /// One line that says why the record of what was opened is not used.
    static func textOfRecord(for failure: LibraryFailure, path: String, _ language: Language) -> String {
        text(unrecorded, failure, path, language)
    }

    /// One line that says why what the reader notes of texts is not kept.
    static func textOfNotes(for failure: LibraryFailure, path: String, _ language: Language) -> String {
        text(unnoted, failure, path, language)
    }

    private static func text(
        _ phrase: Phrase, _ failure: LibraryFailure, _ path: String, _ language: Language
    ) -> String {
        switch failure {
        case .absent, .homeless: text(for: failure, path: path, language)
        case .newer: phrase(language, path, byNewer(language))
        case .locked: phrase(language, path, byOther(language))
        case .full: phrase(language, path, noRoom(language))
        case .unwritable(let reason), .broken(let reason), .other(let reason): phrase(language, path, reason)
        }
    }

    /// One line that says why the library is not used and what to do.
    static func text(for failure: LibraryFailure, path: String?, _ language: Language) -> String {
        let path = path ?? ""
        return switch failure {
        case .absent: absent(language)
        case .homeless: homeless(language)
        case .newer: newer(language, path)
        case .locked: locked(language, path)
        case .full: full(language, path)
        case .unwritable(let reason): unwritable(language, path, reason)
        case .broken(let reason): broken(language, path, reason)
        case .other(let reason): other(language, path, reason)
        }
    }
}

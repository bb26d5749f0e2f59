internal import Importing
internal import Reading

/// What the program says about files and arguments, in every language of the interface.
enum Messages {
    static let greeting = Phrase(
        "第一次用：%1 看有哪些键，%2 到下一条引语，%3 离开", "welcome: %1 shows keys, %2 the next statement, %3 leaves")
    static let noOpener = Phrase(
        "没有打开网址的程序（xdg-open，或用 BROWSER 指定）：%1", "no program opens addresses (xdg-open, or name one in BROWSER): %1")
    static let openerFailed = Phrase("%1 没有打开 %2", "%1 could not open %2")
    static let missing = Phrase("%1：没有这个文件；请核对名称", "%1: no such file; check the name")
    static let forbidden = Phrase(
        "%1：没有读取权限；用 chmod 改权限，或请文件的主人改", "%1: no permission to read it; change it with chmod, or ask its owner")
    static let fileLikeOption = Phrase(
        "%1：以 - 开头，会当作选项；要读这个文件，请写 ./%1，或在它前面写 --",
        "%1: begins with - and is taken for an option; to read the file of that name write ./%1, or -- before it")
    static let isFolder = Phrase("%1：是文件夹；请指定文件", "%1: is a folder; name a file")
    static let noReadableFiles = Phrase(
        "%1：文件夹里没有能读的文件；能读文本、Markdown、网页、EPUB、PDF 与 DOCX",
        "%1: no file in this folder can be read; text, Markdown, web pages, EPUB, PDF and DOCX can")
    static let empty = Phrase("%1：文件是空的，没有可读的内容", "%1: the file is empty; there is nothing to read")
    static let blank = Phrase("%1：文件里只有空白，没有可读的内容", "%1: the file holds nothing but blanks; there is nothing to read")
    static let binary = Phrase("%1：是%2，不是文本；请先转换为文本", "%1: this is %2, not a text; convert it to text first")
    static let unknownEncoding = Phrase("没有 %1 这种编码；iconv -l 列出所有编码", "no encoding is called %1; iconv -l lists them")
    static let undecodable = Phrase(
        "%1：不是 %2 编码，第 %3 字节不合；用 --encoding 指定别的编码",
        "%1: byte %3 does not fit %2; name another encoding with --encoding")
    static let doesNotFit = Phrase(
        "%1：不是 %2 编码，第 %3 字节不合；:encoding 可指定别的编码", "%1: byte %3 does not fit %2; :encoding names another one")
    static let system = Phrase("%1：%2；请重试或换一个文件", "%1: %2; try again or name another file")
    static let lacksLibrary = Phrase(
        "%1：读这种文件要用 %2；请安装 %3 后重新编译", "%1: reading this form takes %2; install %3 and build again")
    static let lacksProgram = Phrase("%1：读这种文件要用 %2；请安装 %3", "%1: reading this form takes %2; install %3")
    static let locked = Phrase(
        "%1：文件加了密；请先用密码或在购书的程序里解除保护",
        "%1: the file is locked; remove the protection with its password or in the program it was bought with")
    static let fixedLayout = Phrase(
        "%1：是固定版式的电子书，页面是排好的图；请用带文字流的版本",
        "%1: an e-book of fixed pages, laid out as pictures; look for an edition whose text flows")
    static let noTextNoTool = Phrase(
        "%1：%2 页里没有文字，可能是扫描件；请用 ocrmypdf 识别（软件包 ocrmypdf、tesseract-ocr-chi-sim）",
        "%1: %2 {page|pages} without text, perhaps a scan; have it read by ocrmypdf (package ocrmypdf)")
    static let noTextButTool = Phrase(
        "%1：%2 页里没有文字，可能是扫描件；请用本机的 %3 识别", "%1: %2 {page|pages} without text, perhaps a scan; have it read by %3")
    static let lacksFontTables = Phrase(
        "%1：缺少中日韩字体的编码表，读不出文字；请安装 poppler-data",
        "%1: the tables of its East Asian fonts are not on this machine; install poppler-data")
    static let broken = Phrase("%1：文件坏了：%2；请重新取得这个文件", "%1: the file is broken: %2; fetch it again")
    static let damagedArchive = Phrase(
        "%1：压缩的数据损坏或不完整；请重新取得这个文件", "%1: the compressed data are damaged or cut off; fetch it again")
    static let tooLarge = Phrase(
        "%1：解开以后太大；请先自己解压再打开", "%1: too large once it is unpacked; unpack it yourself and open what is in it")
    static let tooSlow = Phrase("%1：读了太久，放弃了；请把它拆小", "%1: reading it took too long and was given up; split it")
    static let shrank = Phrase(
        "%1：读取时文件变短了，缺少的部分显示为空；请重新打开",
        "%1: became shorter while it was read, and what is lacking reads as nothing; open it again")
    static let markdownAsText = Phrase(
        "%1：按纯文本显示，因为编译时没有 md4c；请安装 libmd4c-dev 后重新编译",
        "%1: shown as plain text, since this build lacks md4c; install libmd4c-dev and build again")
    static let noSuchArticle = Phrase("%1：只有 %2 篇文章", "%1: holds only %2 {article|articles}")
    static let noArticle = Phrase("%1：没有可比较的文章", "%1: holds no article to compare")
    static let tooFewVersions = Phrase("要比较两个以上的版本", "name two versions or more")
    static let noSiglum = Phrase("%1：要写成 名=文件，例如 庚=FILE", "%1: write NAME=FILE, such as K=FILE")
    static let sameSiglum = Phrase("有两个版本都叫 %1", "two versions are called %1")
    static let outputWithoutForm = Phrase(
        "%1：名字没有说明格式；请用 --apparatus 指定：%2", "%1: the name tells no form; choose one with --apparatus: %2")
    static let outputIsInput = Phrase(
        "%1：是要比较的文件之一，不会覆盖；请换一个文件名", "%1: is one of the files compared and stays as it is; name another file")
    static let outputStands = Phrase(
        "%1：已有此文件，没有动它；要覆盖请加 --force，或换一个文件名",
        "%1: exists already and stays as it is; --force writes over it, or name another file")
    static let forceWithoutFile = Phrase(
        "--force 只用于 --output FILE 和 --patched FILE", "--force goes with --output FILE and --patched FILE")
    static let omitted = Phrase("无", "om.")
    static let added = Phrase("增", "add.")
    static let movedAfter = Phrase("移至“%1”之后", "moved after “%1”")
    static let movedToBeginning = Phrase("移至开头", "moved to the beginning")
    static let gitMissing = Phrase(
        "%1：没有找到 git；请安装 git，或请给出文件", "%1: git was not found; install it, or name a file")
    static let gitRefused = Phrase(
        "%1：没有这个文件，git 里也没有这个版本（%2）；git log -- FILE 列出所有版本",
        "%1: no such file, and no such state in git (%2); git log -- FILE lists the states there are")
    static let gitSlow = Phrase(
        "%1：git 在 %2 秒内没有回答；请重试", "%1: git did not answer within %2 seconds; try again")
    static let hasTrackedChanges = Phrase(
        "有修订；这是修订后的样子，对读两者：duidu compare %1@before %1@after",
        "has tracked changes and is shown after them; to read both side by side: duidu compare %1@before %1@after")
    static let notWritten = Phrase("没有写成：%1", "nothing was written: %1")
    static let notEditable = Phrase("%1：不是文件，不能编辑", "%1: is no file that could be edited")
    static let spoiltByEditor = Phrase(
        "%1：是%2，文本编辑器会弄坏它；请用制作它的程序打开",
        "%1: this is %2, which a text editor would spoil; open it with the program it is made by")
    static let patchedTakesTwo = Phrase("--patched 只能用于两个版本", "--patched takes two versions")
    static let oneFormOnly = Phrase(
        "--json、--text、--report、--apparatus 与写到标准输出的 --patched 一次只能用一个",
        "--json, --text, --report, --apparatus and --patched to standard output: one at a time")
    static let gitTakesOneFile = Phrase("--git 只能跟一个文件", "--git takes one file")
    static let unknownLanguage = Phrase("界面没有 %1 这种语言：zh 或 en", "the interface does not speak %1: zh or en")
    static let noGuide = Phrase(
        "没有找到说明，程序旁边应有 share/duidu/guide（找过 %1）；请给出要读的文件",
        "the guide is not there (looked in %1); name a file to read")
    static let standardInputIsTerminal = Phrase(
        "-：标准输入是终端，没有可读的内容；请用管道送来", "-: standard input is the terminal; pipe a text into it")
    private static let unknownTheme = Phrase("没有 %1 这个主题；有 %2", "no theme %1; there are %2")

    /// Says that there is no theme of a name, with the place of the settings that ask for it.
    static func noSuchTheme(_ language: Language, _ name: String, _ names: String, at place: String?) -> String {
        (place.map { $0 + ": " } ?? "") + unknownTheme(language, name, names)
    }

    static let unknownKind = Phrase("没有 %1 这样的类别：%2", "%1 names no kinds of change: %2")
    static let unknownQuotationKind = Phrase("没有 %1 这样的类别：%2", "%1 names no kinds of quotation: %2")
    static let unknownFormat = Phrase("没有 %1 这种格式：%2", "%1 is no format: %2")
    static let exported = Phrase("已导出 %1 条到 %2", "exported %1 quotations to %2")
    static let exportFailed = Phrase("没有写成 %1：%2；请换一个文件名", "%1 was not written: %2; name another file")
    static let patched = Phrase(
        "放进 %1 处；未定、存疑的 %2 处照第一个版本", "%1 put in; %2 undecided or unsure, left as the first version has them")
    static let notMoved = Phrase(
        "没有移动（只移动整段），请手工改：%1", "not moved, since only whole paragraphs are; to be done by hand: %1")
    static let notPatched = Phrase("没有放进，请手工改：%1", "not put in, to be done by hand: %1")
    static let keepingGivenUp = Phrase(
        "改正等了 %1 秒还没有保存完，最后的改正可能没有了；请看磁盘是否太慢",
        "corrections were not kept within %1 seconds, and the last ones may be gone; see whether the disk is too slow")
    static let wrongWidth = Phrase("宽度要从 1 到 10000", "a width lies between 1 and 10000")

    /// One line that names the file, says why it could not be opened and what to do.
    static func text(for failure: ImportFailure, path: String, _ language: Language) -> String {
        switch failure {
        case .missing: missing(language, path)
        case .forbidden: forbidden(language, path)
        case .isFolder: isFolder(language, path)
        case .noReadableFiles: noReadableFiles(language, path)
        case .empty: empty(language, path)
        case .blank: blank(language, path)
        case .binary(let form): binary(language, path, name(of: form)(language))
        case .unknownEncoding(let name): unknownEncoding(language, name)
        case .undecodable(let encoding, let offset): undecodable(language, path, encoding, String(offset + 1))
        case .lacking(let requirement): lacking(requirement, path, language)
        case .locked: locked(language, path)
        case .fixedLayout: fixedLayout(language, path)
        case .noText(let pages, let tool): noText(pages, tool, path, language)
        case .lacksFontTables: lacksFontTables(language, path)
        case .broken(_, let reason): broken(language, path, reason)
        case .damagedArchive: damagedArchive(language, path)
        case .tooLarge: tooLarge(language, path)
        case .tooSlow: tooSlow(language, path)
        case .noGit: gitMissing(language, path)
        case .noRevision(let reason): gitRefused(language, path, reason)
        case .slowGit(let seconds): gitSlow(language, path, String(seconds))
        case .system(let reason): system(language, path, reason)
        }
    }

    private static func lacking(_ requirement: Requirement, _ path: String, _ language: Language) -> String {
        (requirement.isBuiltIn ? lacksLibrary : lacksProgram)(language, path, requirement.rawValue, requirement.package)
    }

    private static func noText(_ pages: Int, _ tool: String?, _ path: String, _ language: Language) -> String {
        guard let tool else { return noTextNoTool(language, path, String(pages)) }
        return noTextButTool(language, path, String(pages), tool)
    }

    /// Why a file is not handed to a text editor; nil for text, and for what is compressed, which many editors take.
    static func noText(of form: BinaryForm?, _ language: Language, _ path: String) -> String? {
        guard let form, form != .compressed else { return nil }
        return spoiltByEditor(language, path, name(of: form)(language))
    }

    private static func name(of form: BinaryForm) -> Phrase {
        switch form {
        case .pdf: Phrase(" PDF 文件", "a PDF file")
        case .archive: Phrase("压缩包或办公文档", "an archive or an office file")
        case .compressed: Phrase("压缩文件", "a compressed file")
        case .image: Phrase("图片", "an image")
        case .program: Phrase("程序", "a program")
        case .database: Phrase("数据库", "a database")
        case .unknown: Phrase("二进制文件", "a binary file")
        }
    }
}

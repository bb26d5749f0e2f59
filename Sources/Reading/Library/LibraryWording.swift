/// The texts of the library.
enum LibraryWording {
    static let library = Phrase("文库", "Library")
    static let isEmpty = Phrase(
        "文库里还没有文章。在命令行上 duidu add DIR 加入一个文件夹；用 duidu DIR 打开的文件夹会自动加入。",
        "The library holds nothing yet. On the command line, duidu add DIR takes a folder in; a folder that is opened with "
            + "duidu DIR is taken in by itself.")
    static let nothingFound = Phrase("没有找到（Tab 换一处找）", "nothing found (Tab looks elsewhere)")
    static let noneListed = Phrase("没有这样的文章", "no article is like that")
    static let noArticle = Phrase("这里没有文章", "there is no article here")
    static let unnamed = Phrase("（未注明）", "(not named)")
    static let gone = Phrase("已不在", "gone")
    static let unread = Phrase("未读", "unread")
    static let here = Phrase("本处", "here")
    static let articles = Phrase("%1 篇", "%1 {article|articles}")
    static let articlesOf = Phrase("%2 篇中 %1 篇", "%1 of %2 {article|articles}")
    static let places = Phrase("%1 处", "%1 {place|places}")
    static let searchLabel = Phrase("查%1（Tab 换）：", "find in %1 (Tab: others): ")
    static let searchTitle = Phrase("文库中的“%1”", "“%1” in the library")
    static let versionsTitle = Phrase("文库中的版本：%1", "Versions in the library: %1")
    static let statementTitle = Phrase("文库中的这句话：%1", "In the library: %1")
    static let searching = Phrase("查找中", "searching")
    static let indexing = Phrase("入库 %1/%2", "indexing %1/%2")
    static let keyStop = Phrase("停止入库", "stop indexing")
    static let indexingStopped = Phrase(
        "入库停在 %1/%2；做完的留着，下次打开这些文件夹时接着做",
        "indexing stopped at %1 of %2; what is done stays, and the next time goes on from there")
    static let noVersions = Phrase("文库里没有这篇的别的版本", "the library has no other version of this article")
    static let nowhereElse = Phrase("文库里别处没有这句话", "the library has this statement nowhere else")
    static let chooseAnother = Phrase("这就是本篇；请选另一个版本", "this is the article itself; choose another version")
    static let noTag = Phrase("这篇没有这个标签", "the article has no such tag")
    static let tagged = Phrase("加了标签 %1", "tagged %1")
    static let untagged = Phrase("去掉了标签 %1", "%1 taken away")
    static let isRead = Phrase("记为已读", "counts as read")
    static let isUnread = Phrase("记为未读", "counts as unread")
    static let sortedBy = Phrase("按%1排列", "sorted by %1")
    static let unknownSorting = Phrase("不能按 %1 排列：%2", "cannot sort by %1: %2")
    static let keySort = Phrase("排序", "sort")
    static let keyTag = Phrase("标签", "tag")
    static let keyVersions = Phrase("版本", "versions")
    static let argumentSorting = Phrase("date、title、author、opened 或 path", "date, title, author, opened or path")
    static let argumentTag = Phrase("标签", "a tag")
}

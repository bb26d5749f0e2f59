import Reading

/// What is said of the files of corrections.
enum KeepingWording {
    static let escape = Phrase("%1 里的 \\ 不对，应为 \\\\ 或 \\u{9}", "a wrong \\ in %1, expected \\\\ or \\u{9}")
    static let outside = Phrase("%1 前面没有 correct，应在一条改正里面", "%1 outside a correction, expected correct before it")
    static let format = Phrase("不认识的格式 %1，应为 1", "unknown format %1, expected 1")
    static let unknownKey = Phrase(
        "不认识的“%1”，应为 format、file、length、sketch、correct、at、text、before 等",
        "unknown word \"%1\", expected format, file, length, sketch, correct, at, text or before")
    static let noPlace = Phrase("这条改正没有地方，应有 at 和 text", "a correction without a place, expected at and text under it")
    static let noOther = Phrase(
        "%1 没有另一处，应有 to-at 和 to-text", "%1 without its other place, expected to-at and to-text under it")
    static let unknownChange = Phrase("不认识的改正“%1”，应为 %2", "unknown correction \"%1\", expected %2")

    static let unwritableState = Phrase(
        "显示哪些异文没有记住：%2（%1）", "which kinds are shown is not remembered: %2 (%1)")

    static let unknownVerdictKey = Phrase(
        "不认识的“%1”，应为 format、a、b、verdict、pin、kind、note 等",
        "unknown word \"%1\", expected format, a, b, verdict, pin, kind, note …")
    static let noVerdict = Phrase(
        "这条判断不全，应有 kind、a-at、a-text、b-at、b-text", "an incomplete verdict, expected kind, a-at, a-text, b-at and b-text")
    static let verdictsUnreadable = Phrase("这一对的判断读不出：%2（%1）", "what was decided cannot be read: %2 (%1)")
    static let verdictsBroken = Phrase(
        "有判断读不懂，其余照用，保存时原文件另存为 .broken：%1",
        "a part of what was decided is not understood, the rest holds; the file is set aside as .broken when it is kept: %1"
    )
    static let verdictsUnwritable = Phrase("判断没有存下：%2（%1）", "what was decided is not kept: %2 (%1)")
    static let verdictsNowhere = Phrase(
        "判断没有地方可存：没有 HOME 也没有 XDG_DATA_HOME", "nowhere to keep what was decided: neither HOME nor XDG_DATA_HOME is set")

    // The reason stands first: the screen has one line, and paths are long.
    static let broken = Phrase(
        "有改正读不懂，其余照用，保存时原文件另存为 .broken：%1",
        "some corrections are not understood; the others hold, and the file is set aside as .broken when saved: %1")
    static let unreadable = Phrase(
        "改正没有读入（%2），请改权限：%1", "corrections are not applied (%2), mend permissions: %1")
    static let unwritable = Phrase(
        "改正没有保存（%2），离开就没有了；请改权限或腾出空间：%1",
        "corrections are not kept (%2) and are gone when you leave; mend permissions or make room: %1")
    static let nowhere = Phrase(
        "改正没有保存，离开就没有了：没有 HOME 和 XDG_DATA_HOME",
        "corrections are not kept and are gone when you leave: neither HOME nor XDG_DATA_HOME is set")
}

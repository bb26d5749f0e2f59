/// The names of the parts of a text that carry no number: its front and back matter, and the halves of a law.
enum MatterWords {
    enum Kind {
        /// A table of contents follows.
        case contents
        /// A part as high as a chapter: 序言, 附则, Epilogue.
        case part
        /// Something that belongs to the part it stands in: 注释, References.
        case appended
    }

    /// What a run that is nothing but such a name announces; nil for anything else. Blanks between characters and the
    /// case of letters do not count: 目　录, CONTENTS.
    static func kind(_ bytes: Bytes, _ range: Range<Int>) -> Kind? {
        guard range.count >= 3, range.count <= 40 else { return nil }
        var folded: [UInt8] = []
        folded.reserveCapacity(range.count)
        var at = range.lowerBound
        while at < range.upperBound {
            let blank = bytes.blankLength(at: at)
            if blank == 0 {
                let byte = bytes[at]
                folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            }
            at += max(blank, 1)
        }
        if folded.last == 0x3A || folded.last == 0x2E { folded.removeLast() }
        return kinds[folded]
    }

    /// Set without blanks, in small letters. Sources: 《立法技术规范（试行）》 (总则 分则 附则), GB/T 7713 (the parts of a
    /// report), 《〈最高人民法院关于案例指导工作的规定〉实施细则》 article 3 (those of a case report), ISO 7144 and the Chicago Manual of Style (the parts of a book).
    private static let kinds: [[UInt8]: Kind] = {
        let lists: [(Kind, String)] = [
            (
                .contents,
                "目录 目錄 目次 contents tableofcontents inhalt inhaltsverzeichnis sommaire tabledesmatières índice 목차 차례"
            ),
            (
                .part,
                """
                总则 總則 総則 分则 分則 附则 附則 通则 通則 序 序言 序章 自序 代序 总序 總序 序幕 前言 引言 引子 引论 绪论 緒論 绪言 导言 導言
                导论 弁言 卷首语 楔子 尾声 尾聲 后记 後記 跋 结语 結語 结束语 結束語 结论 結論 余论 编后记 附录 附錄 附件 はじめに おわりに まえがき あとがき
                序文 서문 머리말 부칙 preface foreword introduction prologue epilogue conclusion conclusions afterword appendix
                appendices abstract summary vorwort einleitung nachwort anhang préface avant-propos postface conclusion
                prólogo epílogo
                """
            ),
            (
                .appended,
                """
                注 注释 註釋 注解 注釋 参考文献 參考文獻 参考书目 参考资料 致谢 致謝 谢辞 摘要 关键词 notes references bibliography
                关键词 裁判要点 裁判摘要 裁判要旨 裁判结果 裁判理由 相关法条 基本案情 典型意义 acknowledgements acknowledgments index glossary literatur literaturverzeichnis bibliographie 注記 参考文献
                """
            ),
        ]
        var kinds: [[UInt8]: Kind] = [:]
        for (kind, words) in lists {
            for word in words.split(whereSeparator: \.isWhitespace) { kinds[Array(word.utf8)] = kind }
        }
        return kinds
    }()
}

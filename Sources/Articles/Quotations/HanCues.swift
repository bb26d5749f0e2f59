/// Words of Chinese that introduce what someone says.
enum HanCues {
    /// Finds the cue that ends before `end`, not before `low`; the longest one that stands there.
    static func endingCue(_ bytes: [UInt8], low: Int, end: Int) -> Range<Int>? {
        guard end - low >= 3, isLastCharacter(bytes, end) else { return nil }
        for cue in byLastCharacter[UInt64(code(bytes, end - 3))]
        where end - low >= cue.count && bytes.holds(cue, at: end - cue.count) {
            if cue.count > 3 || !isPartOfWord(bytes, at: end - 3, low: low) { return end - cue.count..<end }
        }
        return nil
    }

    /// The first cue in `range`; nil where there is none.
    static func firstCue(_ bytes: [UInt8], in range: Range<Int>) -> Range<Int>? {
        var index = range.lowerBound
        while index + 3 <= range.upperBound {
            guard bytes[index] >= 0xE0 else {
                index += 1
                continue
            }
            index += 3
            if let cue = endingCue(bytes, low: range.lowerBound, end: index) { return cue }
        }
        return nil
    }

    private static func code(_ bytes: [UInt8], _ at: Int) -> UInt32 {
        UInt32(bytes[at]) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
    }

    private static func isLastCharacter(_ bytes: [UInt8], _ end: Int) -> Bool {
        lastCharacters[Int(bytes[end - 2] & 0x3F) << 6 | Int(bytes[end - 1] & 0x3F)]
    }

    /// Whether a one-character cue at `at` is rather a part of another word (知道, 小说, 问题).
    private static func isPartOfWord(_ bytes: [UInt8], at: Int, low: Int) -> Bool {
        let cue = code(bytes, at)
        if at - 3 >= low, before[cue]?.contains(code(bytes, at - 3)) == true { return true }
        if at + 6 <= bytes.count, after[cue]?.contains(code(bytes, at + 3)) == true { return true }
        return false
    }

    private static let byLastCharacter: CodeTable<[[UInt8]]> = {
        var table: [UInt64: [[UInt8]]] = [:]
        for bytes in words.words {
            table[UInt64(code(bytes, bytes.count - 3)), default: []].append(bytes)
        }
        return CodeTable(table.mapValues { $0.sorted { $0.count > $1.count } }, missing: [])
    }()

    private static let lastCharacters: [Bool] = {
        var table = [Bool](repeating: false, count: 4096)
        for bytes in words.words {
            table[Int(bytes[bytes.count - 2] & 0x3F) << 6 | Int(bytes[bytes.count - 1] & 0x3F)] = true
        }
        return table
    }()

    private static func codes(_ pairs: KeyValuePairs<String, String>) -> [UInt32: Set<UInt32>] {
        var table: [UInt32: Set<UInt32>] = [:]
        for (key, others) in pairs {
            table[code(Array(key.utf8), 0)] = Set(others.map { code(Array(String($0).utf8), 0) })
        }
        return table
    }

    /// Characters before a one-character cue that make another word of it.
    private static let before = codes([
        "道": "知街轨频渠通跑车河管味公铁大人小航地王霸赤食茶隧过正世要国赛走轨便打柔",
        "说": "小学传假解演论据邪众别不再虽来话照应难白游劝",
        "問": "學訪顧疑慰", "问": "学访顾疑慰不过设", "想": "思理幻梦感联设料猜空妄不着没",
        "讲": "演主不听宣", "叫": "不名", "喊": "呼", "写": "描书改编大小听手", "骂": "挨",
        "答": "报", "云": "白乌风青浮星人", "言": "语发留方格预谣寓断宣诺导序前",
    ])

    /// Characters after a one-character cue that make another word of it.
    private static let after = codes([
        "道": "路德理教具士歉别家出义场口观", "说": "明法服不到起来的过了", "问": "题候世答卷号",
        "問": "題", "想": "法象像念到起要", "讲": "话究座课义述解台", "叫": "做作", "写": "作字信法成",
        "答": "案应复", "云": "南计集", "言": "语论行", "喊": "话",
    ])

    private static let words = """
        说 說 道 问 問 喊 叫 答 曰 云 讲 講 骂 罵 想 写 寫 吼 嚷 劝 勸 谓 謂 诉 唱 念 吟 叹 嘆 哭 笑 应 言 嘟囔 嘟哝 嘀咕 咕哝
        说道 說道 问道 問道 答道 写道 寫道 喊道 叫道 骂道 笑道 叹道 嘆道 想道 念道 唱道 讲道 回道 应道 接道 吟道 评道 称道 嚷道 吼道
        指出 强调 強調 表示 认为 認為 要求 提出 指示 宣布 宣告 声明 聲明 重申 坦言 直言 透露 介绍 介紹 告诉 告訴 回答 回应 回應
        解释 解釋 补充 補充 评价 評價 评论 評論 称 稱 声称 宣称 号称 称赞 稱讚 赞叹 感叹 感慨 感言 呼吁 呼籲 警告 告诫 叮嘱 嘱咐
        嘱托 勉励 寄语 题词 要求道 主张 主張 论述 阐述 阐明 阐释 揭示 概括 概括为 总结 总结为 归纳为 形容 比喻 比喻为 描述 记载 記載
        记录 所言 有云 有言 所说 所說 讲到 谈到 提到 写到 说到 提及 引用 援引 转述 呼喊 高呼 大喊 大叫 惊呼 喝道 断言 预言 预测
        反问 追问 质问 询问 发问 提问 请问 自问 惊叫 怒吼 怒斥 斥责 批评 批評 批示 规定 規定 明确 写明 载明 标明 注明 其中包括
        吟诵 吟咏 倡导 倡议 号召 誓言 承诺 祝愿 祝福 希望 相信 坚信 深信 判定 裁定 判决 报道 報道 报导 刊文 发文 撰文 留言
        喃喃自语 自言自语 打趣 调侃 反驳 辩解 抗议 抱怨 埋怨 嘲笑 讽刺 吩咐 命令 央求 恳求 请求 建议 安慰 提醒 开口 插嘴 搭话
        发话 传话 喝 议论 回话 接话 接口 招呼 叫喊 呼叫 喊叫 叫嚷 嚷嚷 责备 责怪 教训 解嘲 试探 搭讪 讥讽 惊叹 赞扬 赞美 夸奖
        答复 批复 来信 回信 说明 如是说 这样说 这么说 一样 商量 告知 叙述 描写 判断 推断 推测 估计 猜测 发誓 保证 宣誓 透露说
        """
}

extension [UInt8] {
    /// Whether `word` stands at `index`.
    func holds(_ word: [UInt8], at index: Int) -> Bool {
        guard index >= 0, index + word.count <= count else { return false }
        for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
        return true
    }
}

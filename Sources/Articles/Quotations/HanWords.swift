/// Words of Chinese that help to find the subject of a clause.
enum HanWords {
    static let workOpen = Array("《".utf8)
    static let workClose = Array("》".utf8)
    static let adverbial = Array("地".utf8)
    static let attributive = Array("的".utf8)

    static let comma = Array("，".utf8)
    static let colon = Array("：".utf8)
    static let semicolon = Array("；".utf8)
    static let exclamation = Array("！".utf8)
    static let question = Array("？".utf8)
    static let fullStop = Array("。".utf8)
    static let enumerationComma = Array("、".utf8)
    static let openMark = Array("“".utf8)
    static let blank = Array("　".utf8)

    static let sentenceEnds = WordList("。 ！ ？ … ． — ～")
    static let closers = WordList("」 』 ” ’ ） 》")
    /// What a clause may begin behind.
    static let clauseBreaks = WordList("。 ！ ？ ； … ， 、 ： ” 」 』 　")
    /// What may stand between a verb of saying and the words said.
    static let cueTails = WordList("了 着 过 到 地 出 出声 一声 一句 几句 几声 起来 下去 一遍 话 的 着说 了说 如下 开来 两声 一番 的 的话 的是 了声 了起来")
    /// Words after a passage that call it a saying or a principle.
    static let sayings = WordList("的格言 的古训 的谚语 的俗语 的名言 的口号 的理念 的原则 的精神 的诗句 的说法 的观念 的误区 的认知 的传统 的道理 的方针 的要求 的思想 的标语")
    /// Words before a passage that call it a work's name.
    static let workLeads = WordList("题为 题目为 名为 题目是 标题为 标题是 歌曲 歌名 片名 书名 专著")
    /// What a sentence may begin with before its subject.
    static let leading = WordList(
        """
        而 但 但是 可 可是 于是 然后 接着 最后 比如 例如 同时 此外 另外 近日 日前 今天 昨天 当天 当日 随后 之后 后来 其中 因此 所以 不过 然而
        并 并且 且 又 也 还 同样 正如 如 诚如 正像 就像 据 那时 这时 此时 此刻 当时 有时 有一次 有一天 临走 结果 只见 只听 连 原来 忽然 突然
        只有 只好 倒是 接下来 紧接着 早在 当晚 次日 翌日 早上 晚上 上午 下午 对此 为此 与此同时 事实上 实际上 一直 直到 直至 一开始 起初 显然 难怪 怪不得
        """)
    /// Words that open a time or place at the beginning of a clause.
    static let placeOpeners = WordList("在 当 从 自 于 从此 到 围绕 关于 针对 就 面对 经 据 通过 随着 为了 对 对于 根据 按照 二〇")
    static let placeEnders = WordList("上 中 时 里 后 前 下 会 期间 之际 以来 以后 之后 以前 之前 报告中 大会上 会上 时候 开始 起")
    /// What the name of a place within something ends with.
    static let placeEnds = WordList("上 里 裡 内 中")
    /// What no speaker ends with.
    static let openEnds = WordList("、 之 的 第")
    static let dateEnders = WordList("年 月 日 号 年底 年初 世纪 年代 月底 月初 日前 日上午 日下午 日晚 时 分")
    static let prepositions = WordList("在 当 从 对 向 把 将 被 给 为 以 用 按 由 随 因 使 让 叫 令 经 据 于 与 和 跟 同 比 如果 虽然 尽管 因为 由于")
    static let pronouns = WordList(
        """
        他 她 它 我 你 您 他们 她们 它们 我们 你们 咱们 咱 俺 自己 大家 人们 有人 谁 伊 伊们 前者 后者 对方 二人 两人
        众人 其 此人 笔者 余 吾 朕
        """)
    static let thirdPerson = WordList("他 她")
    /// What a subject begins with that is no one's name: demonstratives, quantifiers, pronouns, words of time, adverbs and
    /// conjunctions that open a clause, and what is said of a face or a mood.
    static let notNames = WordList(
        "先 虽说 忘 神色 脸色 眼下 这 那 此 其 有 各 每 某 什么 所有 全 这时 那天 今 明 昨 当 因 时 事 心 人们 大家 众人 我 你 咱 两 几 许多 一")
    /// Words that end the noun at the beginning of a clause.
    static let nounStops = WordList(
        """
        在 对 向 把 将 被 给 从 用 以 为 又 也 就 才 都 还 便 却 只 已 曾 正 不 没 很 再 忙 赶 连忙 并 而 则 既 更 最 太 仍 先 后 刚 常 均 皆 亦 乃 即 遂 竟
        发表 出席 主持 作出 做出 提出 会见 会谈 考察 调研 深刻 明确 多次 反复 再次 一再 一边 一面 一下 一听 一看 一开 首次 高度 明白 鲜明 郑重 严肃 公开 进一步 着重 特别 专门 同样 始终
        站 走 拿 看 听 点 摇 笑 抬 低 回 转 伸 坐 跑 拉 推 拍 抱 瞪 望 盯 端 放 擦 抹 叹 吸 吐 喘 咳 哭 哼 红 皱 咧 张 闭 睁 欠 弯 跳 扭 掏 递 接 喝 吃 抽 忍 停 想
        急 慢 轻 高兴 生气 激动 兴奋 惊 怒 苦 冷 悄 偷 赶紧 赶忙 突然 忽然 终于 立刻 立即 马上 顿时 仍旧 继续 接着 随即 随口 开口 尽量 索性 干脆 嘟 大声 小声 低声 高声 厉声 轻声 齐声 和蔼 亲切 关切 温和 温厚 平静 沉重 绝望 感动 紧张 认真 坚定
        是 有 说 道 问 喊 叫 讲 骂 要 能 会 可 应 需 必 让 使 令 与 和 跟 同 因 由 于 到 去 来 进 出 上前 过来 过去 起来 似 象 像 如 当 那 这 觉 知 见 找 等 打 气 吼 嚷 劝 答 写 哈 嘿 呵 嘻
        其中 之所以 所 中 上 里 时 曾经 已经 正在 刚刚 经常 常常 往往 常 全 几乎 简直 好 早 直 自 热 诡 神 得 未 别
        """)
    /// Parts of the body, which end a name of two or three characters at the beginning of a clause (小满脸上).
    static let bodyStops = WordList("心 脸 眼 嘴 头 手 声 满")
    /// Nouns that hold a character which would end a noun by itself.
    static let compounds = WordList(
        "合同 总书记 总理 总统 总裁 总监 总经理 总编辑 总干事 总工程师 总司令 总队长 学说 小说 传说 正部长 常委 常务 全国 全会 全体 先生 主席团 会长 来信 好友 手册 中央 中国 中心 中学 上海 所长 同学 同志 同事 和尚 出版社 不等式 能源 能手 会议 应急 需求"
    )
    /// Words that may stand between a subject and its verb of saying.
    static let bridges = WordList(
        "对 向 跟 和 给 朝 同 与 又 就 便 还 也 才 都 再 接着 继续 连忙 赶忙 赶紧 忙 立刻 立即 马上 忽然 突然 只好 仍旧 明确 曾 曾经 多次 反复 再次 一再 首次 着重 特别 深刻 大声 小声 低声 高声 轻声 厉声 冷冷 笑着 哭着 怒 惊 笑 哭 苦 冷 叹 嘟 吼 喊 叫 吞吞吐吐"
    )
    /// Words that may trail a name.
    static let trailing = WordList("着 了 地 一 于是 自然 当然 连声 陪 呢 也 首先 一旁 旁边")
    /// Nouns that begin so are no speakers.
    static let notNouns = WordList(
        "作为 不 没 这样 那样 什么 怎么 为什么 因为 如果 虽然 只要 只有 一边 一面 突然 忽然 其中 由此 从而 以及 因而 于 所谓 可以 必须 应当 需要 能够 已经 正在 现在 过去 然 的 抬 改变 放声 高兴 激动 兴奋 生气 笑 哭 点 拿 走 站 坐 看 听 转 伸 扭 回头 拉 推 拍 抱 瞪 望 盯 放 擦 抹 叹 喘 皱 咧 闭 睁 弯 跳 掏 递 喝 吃 抽 忍 停 想 急 慢 轻 惊 怒 悄 偷 赶 接着 随即 随口 开口 尽量 索性 低 和蔼 亲切 关切 温和 紧张 认真 坚定 是 有 说 问 喊 叫 骂 要 能 会 让 使 到 去 来 进 出 上前 又 也 就 才 都 还 便 却 只 已 正 很 再 忙 一 两 几 然 半 好 过 为 那时 最后 声音 语气 口气 心里 嘴里 脸上 眼里 眼睛 泪水 手里 话 感动 绝望 立刻 立即 马上 仍旧 仍然 果然 继续 大声 高声 小声 轻声 厉声 齐声 暗暗 悄悄 冷笑 忽而 大约 大概 旁边 背后 身后 后面 前面 里面 外面 门外 主动 自动 当即 干脆 索性 终于 终究 依然 依旧 居然 竟然 不禁 禁不住 忍不住 一齐 一同 一起 一口 远远 渐渐 慢慢 兴致 语调 表情 神情 神色 语见 语出 认为 强调 指出 表示 提出 要求 深入 坚持 推动 加强 全面 进一步"
    )
    /// What goes on a name to make another noun of it: kin, offices and forms of address, and what joins nouns.
    static let nounTails = WordList(
        """
        妈 爸 爹 娘 嫂 姐 哥 弟 妹 爷 奶 叔 伯 婶 姨 姑 舅 母 父 妻 媳 婿 孙 子 女 儿 亲 们 的 他 她 先 同 老 夫 太 小 书 主 部 局 县 市 省 乡 村 镇 厂
        校 院 所 团 队 班 长 员 师 生 人 士 汉 家 某 等 之 和 与 跟 、 教 医 经 总 记 博 公 王 将 军 帝 后 侯 君 氏 兄 翁 婆 佬 叟 媽 爺 孫 兒 親 們
        """)
    /// The commonest surnames (Ministry of Public Security, Report on Names 2020: more than four in five persons).
    static let surnames = WordList(
        """
        王 李 张 張 刘 劉 陈 陳 杨 楊 黄 黃 赵 趙 吴 吳 周 徐 孙 孫 马 馬 朱 胡 郭 何 林 高 罗 羅 郑 鄭 梁 谢 謝 宋 唐 许 許 韩 韓 邓 鄧 冯 馮
        曹 彭 曾 肖 萧 蕭 田 董 潘 袁 蔡 蒋 蔣 余 于 杜 叶 葉 程 魏 苏 蘇 吕 呂 丁 任 卢 盧 姚 沈 钟 鍾 姜 崔 谭 譚 陆 陸 范 汪 廖 石 金 韦 韋
        贾 賈 夏 付 傅 方 邹 鄒 熊 白 孟 秦 邱 侯 江 尹 薛 闫 阎 雷 龙 龍 黎 史 陶 贺 賀 毛 郝 顾 顧 龚 龔 邵 万 萬 覃 武 钱 錢 戴 严 嚴 莫 孔
        """)
    /// Verbs of saying of classical Chinese.
    static let classicalVerbs = WordList("曰 云")
    /// What a classical clause begins with that names no one.
    static let classicalStops = WordList(
        """
        又 乃 遂 故 或 对 對 答 大 皆 俱 忽 正 急 亦 复 復 但 只 因 其 此 彼 自 何 不 未 既 即 便 却 卻 笑 怒 问 問 见 見 闻 聞 有 是 吾 汝
        于 於 在 从 從 以 与 與 时 時 今 一 后 後 先 再 且 方 忙 上 下 入 出 言 曰 请 請 令 使 谓 謂 告 泣 哭 叹 嘆
        """)
    /// Words between a classical subject and its verb of saying.
    static let classicalBridges = WordList(
        """
        大 怒 笑 喜 惊 驚 泣 哭 叹 嘆 问 問 答 又 乃 亦 复 復 遂 因 慨然 厉声 厲聲 大叫 高声 高聲 低声 低聲 拜 大喝 喝 叱 骂 罵 忿然 愕然
        勃然 欣然 奏 进 進 谏 諫 劝 勸 谢 謝 应 應 回 暗 私 密 急 忙 皆 俱 齐 齊 再 三 起 跪 伏 顿首 頓首 告 禀 稟 报 報 议 議 沉吟 良久 冷
        变色 變色 抚掌 撫掌 大呼 呼 叫 仰天 长 長 垂泪 流涕 挥泪 挥 泪 首 点头 摇头
        """)
    /// Verbs behind which a classical sentence says who is spoken to.
    static let classicalAddressing = WordList("谓 謂 对 對 向 与 與 问 問 告 语 語 顾 顧 指 视 視 召 请 請 呼 唤 喚 责 責 骂 罵")
    /// Offices, professions and forms of address that a name goes with.
    static let offices = WordList(
        """
        总书记 书记 副书记 市委书记 县委书记 省委书记 主席 副主席 总理 副总理 总统 副总统 首相 国王 女王 部长 副部长 局长 副局长 处长 科长 司长
        厅长 副厅长 市长 副市长 县长 副县长 区长 镇长 乡长 村长 省长 副省长 州长 委员长 委员 主任 副主任 院长 副院长 校长 副校长 所长 馆长 台长 社长
        行长 会长 副会长 理事长 秘书长 董事长 总经理 副总经理 经理 总裁 副总裁 总监 首席执行官 总工程师 工程师 总编辑 主编 编辑 记者 总干事 干事
        发言人 教授 副教授 研究员 副研究员 研究院院士 院士 博士 老师 医生 大夫 护士 律师 法官 检察官 警官 队长 船长 站长 厂长 车间主任 班长 连长 营长
        团长 师长 军长 司令 司令员 政委 参谋长 总司令 将军 元帅 大使 先生 女士 小姐 太太 夫人 同志 師傅 總書記 書記 總理 總統 部長 局長 院長 校長
        """)
    /// What stands between an author and the work.
    static let authorLinks = WordList("的 在 所著 所著的 著 撰写的 写的 主编的 发表的 在其")
    /// What the names of collected works of one author end with.
    static let collections = WordList("文选 选集 全集 文集 文稿 文存 文汇 著作选 著作选读 论集 诗集 诗选 语录 书信集 书信选 日记 讲话集")
}

/// Characters that a reader or a machine takes for one another.
enum LookAlikes {
    /// Groups of characters that look alike.
    private static let groups = """
        己已巳 末未 土士 日曰 人入八 天夭 干千于 戊戌戍戎 大太犬丈 王玉主 田由甲申电 迸进 折拆析拆 候侯 辨辩辫瓣 暑署 徒徙 拔拨 栗粟
        毫豪 炙灸 治冶 沾玷 祟崇 券卷 肓盲 茶荼 睛晴 钓钩 壁璧 博搏膊 悔侮诲 待侍 抱抬 枉柱 杖仗 枝技 板版 扳板 拢垅 坏坯 防妨 坊访
        刀力刁 几儿 九丸 乌鸟 免兔 兵乒乓 史吏 令今 斤斥 午牛 贝见 风凤 仓仑 勺匀 厂广 车东 友反 少小 尤龙 厉历 占古 只叶 叨叼 石右
        目且 旦且 白自 百白 间问 闲闭 间简 刑形 邢刑 列例 动劲 达迭 过达 还环 远近 这过 进近 送迭 连运 追迫 选迭 迹适 述术 通遁 遂逐
        环坏 怀坏 评许 议仪 设没 没投 役没 沉沈 沿治 泊伯 波泼 注往 住往 佳住 住任 位住 仅汉 他地 池地 作昨 伸神 祥样 详祥 供洪
        管营 菅管 官宫 宜宣 官管 室宝 定宁 实买 卖买 学字 宇字 孕字 季李 孝考 老考 科料 种神 积职 织识 职识 炽织 组细 结给 绍给 绝绝
        统流 绕绕 纳讷 训川 州川 洲州 洋样 群郡 都郡 部都 陪部 倍陪 培陪 除徐 际标 陈阵 阵车 障障 隐稳 领须 颂颁 顾领 项顶 须项
        账帐 胀账 账贩 败贩 财材 村材 材林 杜社 社杜 杆杠 杭抗 抗坑 航肮 般船 盘盆 盈盆 盲育 育盲 肯育 肩启 背肯 胜性 脉咏 脱说
        推堆 摧催 推准 准淮 淮准 谁准 惟推 维难 难滩 唯惟 集焦 隹佳 崔催 操澡 燥躁 噪操 噪燥 拣炼 炼练 栋拣 练拣 冻陈 栋冻
        货贷 贷货 贫贪 资货 赏尝 赛塞 寒塞 寨塞 赢羸 嬴赢 慕幕 墓幕 暮慕 募墓 模摸 摸模 漠膜 萌荫 荣菜 莱菜 蓝篮 篮蓝 芒茫 苍荟
        算箅 第弟 策第 节书 范苑 药约 获茯 若苦 苦若 著着 着看 看着 睁静 情惰 惰堕 清请 请情 晴请 精情 青责 责青 债倩 绩续 续绩 读续
        象像 相象 想相 箱想 响向 问向 同间 何向 句旬 旬甸 包句 抱饱 饱抱 泡抛 炮抱 袍抱 跑抱 足是 题提 堤提 提捉 提捏 促捉 走足 起赶
        赴赶 越趣 超起 超赵 召招 沼招 照煦 熙照 然燃 热势 势热 执热 挚势 势挚 垫热 孰熟 熟热 点占 黑墨 墨黑 默黔 里黑 理埋 理里 埋里
        量重 童重 董重 懂董 撞橦 幢撞 载栽 裁载 戴载 截载 战成 成城 咸成 威咸 减咸 感惑 惑感 或惑 域城 城域 诚城 城诚 代伐 伐代 伏代
        式武 武式 试式 试诚 找我 我找 戏我 弋戈 划刘 刘列 到刻 刻到 则侧 测侧 侧测 厕侧 判叛 利刊 刊判 创刨 别剐 制剂 剂制 前剪 削消
        消稍 稍梢 捎稍 销锁 锁销 销消 钱线 线钱 浅线 残浅 践贱 钢纲 纲网 网冈 刚网 岗冈 铁轶 失夫 矢失 夫天 夹来 来末 莱来 宋末 本木
        木本 木术 木禾 禾木 未禾 朱未 株珠 殊殃 央史 英央 映英 决快 块快 快块 诀决 缺决 效郊 郊效 交文 文交 丈文 支文 攻功 功攻 巧功 切功
        巩巧 江红 红江 虹红 工土 上土 止上 正止 证征 征证 政改 改攻 整正 歪丕 否吞 吞吐 杏否 不下 个下 卞下 于干 千于 手毛 毛手 丰手 尾屋
        屋尾 屏尾 层屋 居届 届居 局居 屈届 属届 展层 民氏 氏民 低底 底抵 底低 抵低 眠民 派脉 旅旋 施旅 族旅 旗族 放旅 旁夯 勒勤 勤勒 鞋鞍
        英莫 莫英 真直 直真 具且 县具 具其 其甚 甚其 共具 典曲 曲典 农衣 衣农 依侬 浓依 表衣 袁哀 哀衰 衰衷 衷哀 裹裏 襄囊 壤嚷 弊蔽
        幣弊 撇敝 敞敝 做作 傲做 故做 教孝 散撒 撤撒 撒散 徹撤 微徵 徽微 徵徽 德得 得德 待得 律津 津律 建健 健键 建律 延廷 廷延 庭廷 迂迁 迁迂
        券劵 卷巷 港巷 恭巷 慎填 镇慎 滇镇 缜慎 析祈 祈折 沂析 斩折 晰渐 渐惭 暂渐 新亲 亲新 辛亲 幸辛 辛宰 帅师 师帅 狮帅 帝常 常帝 带常 党堂
        堂党 赏堂 掌堂 棠堂 裳堂 尝常 云去 去云 会云 公分 分公 兮分 介个 价介 阶价 阶队 队认 认队 以认 似以 巴已 把巴 爸色 色巴 绝色 免色 勉免
        晚挽 挽晚 晚晓 晓骁 烧绕 绕烧 浇烧 鼻算 鸣呜 呜鸣 鸣吗 鸡鸣 岛鸟 鸥鸭 孤狐 狐孤 弧孤 瓜爪 爪瓜 抓爪 采爪 妥采 受爱 爱受 授援 援授 缓援 暖援
        """
    private static let groupsOf: [UInt32: Set<Int>] = {
        var result: [UInt32: Set<Int>] = [:]
        for (index, group) in groups.split(whereSeparator: \.isWhitespace).enumerated() {
            for scalar in group.unicodeScalars { result[scalar.value, default: []].insert(index) }
        }
        return result
    }()

    /// Whether two characters look alike.
    static func areAlike(_ left: UInt32, _ right: UInt32) -> Bool {
        guard let own = groupsOf[left], let other = groupsOf[right] else { return false }
        return !own.isDisjoint(with: other)
    }

    /// Whether units of equal number differ only in characters that look alike, at most eight of them.
    static func areAlike(_ a: VersionText, _ aUnits: Range<Int>, _ b: VersionText, _ bUnits: Range<Int>) -> Bool {
        guard !aUnits.isEmpty, aUnits.count == bUnits.count, aUnits.count <= 8 else { return false }
        var differs = false
        for (i, j) in zip(aUnits, bUnits) where a.keys[i] != b.keys[j] {
            guard a.keys[i] >> 63 == 0, b.keys[j] >> 63 == 0,
                areAlike(UInt32(truncatingIfNeeded: a.keys[i]), UInt32(truncatingIfNeeded: b.keys[j]))
            else { return false }
            differs = true
        }
        return differs
    }
}

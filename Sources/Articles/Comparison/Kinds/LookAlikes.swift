/// Characters that a reader or a machine takes for one another.
enum LookAlikes {
    /// Groups of characters that look alike.
    private static let groups = """
        己已巳 末未 土士 日曰 人入八 天夭 干千于 戊戌戍戎 大太犬丈 王玉主 田由甲申电 迸进 折拆析 候侯
        辨辩辫瓣 暑署 徒徙 拔拨 栗粟 毫豪 炙灸 治冶 沾玷 祟崇 券卷 肓盲 茶荼 睛晴 钓钩 壁璧 博搏膊
        悔侮诲 待侍 抱抬 枉柱 杖仗 枝技 板版扳 拢垅 坏坯环怀 防妨 坊访 刀力刁 几儿 九丸 乌鸟 免兔
        兵乒乓 史吏央 令今 斤斥 午牛 贝见 风凤 仓仑 勺匀 厂广 车东 友反 少小 尤龙 厉历 占古 叨叼
        石右 目且旦 白自百 间问闲闭 刑形邢 列例 劲动 达迭过 这过 近进 送迭 迹适 述术 通遁 遂逐 评许
        议仪 设没役 沉沈 沿治 泊伯 注住往佳 他地池 作昨做 伸神 祥样详洋 供洪 管营菅 官宫 宜宣 宝室
        实买卖 字学宇孕 季李 孝考老 科料 种神 积职识织炽 组细 结给 绍给 纳讷 训川州 群郡 部都陪倍
        除徐 标际 陈阵冻 障隐 领须颂颁顾 顶项 账帐胀 财材村林 杜社 杆杠 杭抗坑航 般船 盘盆盈 盲育肯
        背肩 胜性 推堆催摧 准淮谁惟维 难滩 唯惟 操澡燥躁噪 拣炼练栋冻 货贷 贫贪 赏尝 塞赛寒寨 赢羸嬴
        幕墓暮慕募 模摸漠膜 萌荫 荣菜莱 篮蓝 芒茫 第弟 若苦 著着看 睁静 情惰清请晴 精情 绩续 象像
        想相箱 响向 同间何 句旬甸 泡抛炮抱袍跑饱 足是 题提堤捉 促捉 起赶赴越 召招沼 热势执挚垫 孰熟
        黑墨默 量重童董 载栽裁戴截 战成城诚咸 威咸减感 惑感或域 代伐伏 式武试 我找戏 划刘列 到刻则
        侧测厕 判叛 利刊创刨 制剂 前剪削 消销稍梢捎 锁销 钱线浅残 贱践 钢纲网冈刚岗 失矢夫天
        末本木术禾朱未 株珠殊 英央映 决快块诀缺 效郊 文交丈支 攻功巧切巩 虹红江 止上正 征证 政改攻
        吞否杏 手毛丰 尾屋屏层 居届屈 民氏 低底抵 眠民 旋施旅旗族放 勒勤 英莫 真直 具县其甚 典曲 农衣
        依侬浓 哀衰衷袁 裹裏 襄囊 壤嚷 弊蔽幣 撇敝敞 撤撒散 微徵徽 得德 津律 健建键 廷延 庭廷 迂迁
        慎镇滇 渐惭暂 亲新 幸辛宰 师帅狮 常帝带 党堂 公分 介个价 以似 把巴 色免 晚挽 烧绕浇 鸣呜吗
        岛鸟鸥 孤狐弧 瓜爪抓 受爱授 暖缓援 酒洒 茎荃 折拆 喝渴 赔陪 嫌谦歉 辙撤澈 竞竟 即既 戴带
        籍藉 拙绌 侯喉 芜茺 傅博 溥薄 幻幼 帖贴 枭袅 冼洗 尉慰 恿涌 戊戎 汨汩 泪汩 亨享 冰水永
        孑孓子 毋母毌 毫毛 刺剌 喇刺
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

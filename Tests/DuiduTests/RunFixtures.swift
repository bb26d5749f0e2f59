/// Texts for the runs of the built program.
enum RunFixtures {
    /// An article with sections, statements and enough lines to scroll.
    static let article = """
        　　　　　　一条水渠的四十年

        　　　　　　　　　孟春生

        　　老渠从村东的山口引水，绕过三道坡，灌着坡下的三百亩地。今年
        清明，管水员杜长林又沿着渠走了一遍，他说：“渠和人一样，一年不看，
        就要生病。”

        一、修渠的那个冬天

        　　修渠是从一个冬天开始的。那时村里没有机器，石头靠肩膀抬，土靠
        篮子挑。参加过修渠的何满仓回忆说：“天不亮就上山，手上的口子到了
        春天才长好。”工地上一共去了八十二个人，走了两里多路，每天来回两
        趟。到第二年开春，水终于过了第三道坡。

        　　水到的那天，全村的人都站在坡上看。老人们把带来的酒洒在渠里，
        孩子们跟着水头跑，一直跑到最远的那块地。

        二、水怎么分

        　　水有了，怎么分又成了难事。地有高有低，人有先有后。后来大家商
        定了一个办法：从下游往上游浇，每户按地算时辰，用一炷香计时。

        　　这个办法用了二十多年。杜长林说：“香一点，谁也不争；香灭了，
        谁也不多要。”

        三、谁来守渠

        　　年轻人出去以后，守渠的人越来越少。村里开了三次会，最后定下来，
        每个月由三户人家轮流看渠，工钱从集体的收入里出。

        　　今年是通水以后的第四十个春天。渠边的柳树已经有一抱粗，水还是
        从山口来，还是绕过三道坡。
        """

    /// The same article as it was printed again, with a number and a word changed.
    static let otherVersion = article.replacing("三百亩", with: "五百亩").replacing("八十二个人", with: "八十多个人")

    /// A text full of what a terminal would obey.
    static let hostile =
        "第一行 \u{1B}]0;title\u{7} \u{1B}[2J\u{1B}[31m红\u{1B}[0m\n\n"
        + "第二行 \u{1B}]52;c;cm0gLXJm\u{7} \u{1B}Pq#0;2;0;0;0\u{1B}\\ \u{9B}31m \u{9D}0;x\u{9C}\n\n"
        + "第三行 \u{8}\u{8}\u{D}\u{C}\u{E}\u{F}\u{0}\u{7F} \u{202E}倒着\u{202C} \u{2066}x\u{2069} \u{200F}\u{61C}\u{2028}\n\n"
        + "第四行 e" + String(repeating: "\u{301}", count: 200) + " \u{200D}\u{FE0F}\u{FEFF}👨\u{200D}👩\u{200D}👧\n\n"
        + "末行 \u{1B}[?1049l\u{1B}[?2004h\u{1B}[?1000h\u{1B}c\u{1B}[6n\u{5}\n"
}

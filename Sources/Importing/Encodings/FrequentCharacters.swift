/// Characters so frequent in their scripts that a text rightly decoded is full of them, and one wrongly decoded is not.
enum FrequentCharacters {
    /// Whether `scalar` is a kana or one of the most frequent Han characters or Hangul syllables.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3041...0x30FE: true
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3: frequent.contains(scalar)
        default: false
        }
    }

    private static let frequent = Set((simplified + traditional + japanese + korean).unicodeScalars)

    private static let simplified = """
        的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么\
        去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又\
        关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海\
        通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管\
        期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北\
        边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运
        """
    private static let traditional = """
        這個們來國時會對於過發後說種經學現當動進還樣開從實無與長機關點業將兩間問應戰頭體見產話門東聲員論處義幾認條氣題爾別變總電數報\
        結場計資領確傳觀讓識帶導爭運
        """
    private static let japanese = "出行見日本時間気何今私彼思手前方目者言場合業社会議員部長事件新聞語話読書物食車駅店"
    private static let korean = "이다는을의에하고가지한은로기도사자를리어시아인해나대서일들정수그부있보과라주만전여성상원구스으장제것면된조"
}

/// Traditional characters and the simplified ones that they are taken for.
enum SimplifiedCharacters {
    /// A traditional character and its simplified one, two by two.
    static let pairs = """
        萬万 與与 為为
        """
}

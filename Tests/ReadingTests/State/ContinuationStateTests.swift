import Articles
import Reading
import Testing

/// Files that show where the sentences of others go on.
struct ContinuationStateTests {
    private static let page = """
        第三个街区

        去年夏天，市里在三个街区试种雨水花园，老街窄，树又大，只能沿着屋檐做浅沟；新区宽，地下却埋满了管线。第三个街区在学校旁边，
        施工队白天不能进场，工期一拖再拖，最后是几位家长出面，把周末的两个半天让了出来，大家商定先把操场北面的

        渡口的灯是守塔人点的。他说，河上有雾的晚上，灯比钟准。后来桥修好了，渡船停了，灯还每天亮到天明，一天也没有断过。

        旧水池改成花园，等秋天雨水少了再动南面。花园里种的是本地的草，三年不用浇水。
        """

    private static let witness = """
        第三个街区

        第三个街区在学校旁边，施工队白天不能进场，工期一拖再拖，最后是几位家长出面，把周末的两个半天让了出来，大家商定先把操场北面的旧水池改成花园，等秋天雨水少了再动南面。花园里种的是本地的草，三年不用浇水。
        """

    @Test func aFileIsUnderstoodAnewOnceAnotherShowsMore() throws {
        let session = Session(
            ("甲.txt", Self.page), ("乙.txt", Self.witness),
            holds: { effect in if case .understandAnew = effect { true } else { false } })
        #expect(session.held.map(\.description) == ["understandAnew 0 with 0, going on 1"])
        var released = session
        released.release()
        let document = try #require(released.state.documents[0].document)
        #expect(document.continuations.map(\.witness) == ["乙.txt"])
        #expect(document.string(ofBlock: 1).hasSuffix("大家商定先把操场北面的旧水池改成花园，等秋天雨水少了再动南面。花园里种的是本地的草，三年不用浇水。"))
        #expect(released.held.isEmpty)
    }

    @Test func aFileAloneIsNotUnderstoodAnew() {
        let session = Session(
            ("甲.txt", Self.page),
            holds: { effect in if case .understandAnew = effect { true } else { false } })
        #expect(session.held.isEmpty)
    }
}

/// The program.
@main
enum Duidu {
    static func main() {
        print("duidu")
    }
}

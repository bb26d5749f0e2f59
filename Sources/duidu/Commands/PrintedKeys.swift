internal import Reading

/// The keys in force, with a user's `keymap` laid over the standard ones, which is checked.
struct PrintedKeys {
    let language: Language

    /// Prints them; gives 2 where something in the file is not understood, which is said.
    func write() -> Int32 {
        var keymap = UserChoices.preset(language).keymap
        let own = UserChoices.file("keymap")
        let problems = own.map { KeymapFile.load($0.text, named: $0.path, language: language, over: &keymap) } ?? []
        Output.write(KeyList.text(of: keymap, language))
        for problem in problems { Output.report(problem.description) }
        return problems.isEmpty ? Status.done : Status.failed
    }
}

import Curses
import Glibc
import Testing

@testable import duidu

@Suite struct MailboxTests {
    private func hasRung(_ mailbox: Mailbox<Int>) -> Bool {
        var polled = pollfd(fd: mailbox.bell.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) == 1
    }

    @Test func lettersKeepTheirOrder() {
        let mailbox = Mailbox<Int>()
        for letter in 0..<5 { mailbox.post(letter) }
        #expect(mailbox.collect() == [0, 1, 2, 3, 4])
        #expect(mailbox.collect() == [])
    }

    @Test func theBellRingsAsLongAsThereAreLetters() {
        let mailbox = Mailbox<Int>()
        #expect(!hasRung(mailbox))
        mailbox.post(1)
        mailbox.post(2)
        #expect(hasRung(mailbox))
        _ = mailbox.collect()
        #expect(!hasRung(mailbox))
        mailbox.post(3)
        #expect(hasRung(mailbox))
    }

    @Test func noLetterIsLostBetweenThreads() async {
        let mailbox = Mailbox<Int>()
        let senders = 4
        let letters = 500
        await withTaskGroup(of: Void.self) { group in
            for sender in 0..<senders {
                group.addTask { for letter in 0..<letters { mailbox.post(sender * letters + letter) } }
            }
            var collected: [Int] = []
            while collected.count < senders * letters {
                if hasRung(mailbox) { collected += mailbox.collect() } else { await Task.yield() }
            }
            for sender in 0..<senders {
                let own = collected.filter { $0 / letters == sender }
                #expect(own == Array(sender * letters..<(sender + 1) * letters))
            }
        }
    }
}

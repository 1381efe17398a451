import Mechanism
import Testing

@testable import Exchange

/// What is kept from one writing to the next changes no byte.
struct WrittenEventsTests {
    @Test(arguments: 1...12) func `a programme that changes is written as one that nobody has seen`(_ seed: UInt64) {
        var invented = Invented(seed: seed)
        var random = SeededGenerator(seed: seed)
        // So few that it also happens that all are forgotten.
        let written = WrittenEvents(capacity: seed.isMultiple(of: 3) ? 4 : 5000)
        var programme = invented.programme()
        for _ in 0..<12 {
            for format in ProgrammeFormat.writable {
                #expect(format.bytes(of: programme, keeping: written) == format.bytes(of: programme), "\(format)")
            }
            programme = programme.changed(using: &random)
        }
        written.clear()
        #expect(
            ProgrammeFormat.frabJSON.bytes(of: programme, keeping: written)
                == ProgrammeFormat.frabJSON.bytes(of: programme))
    }

    @Test func `what has not changed is not written again`() {
        let (written, setting) = (WrittenEvents(), WrittenEvents.Setting(zone: "UTC"))
        var writings = 0
        func write(_ event: Programme.Event, _ part: WrittenEvents.Part, _ setting: WrittenEvents.Setting) {
            let settled = written.settled(event)
            let bytes = written.bytes(of: settled, as: part, setting) {
                writings += 1
                return Array(settled.title.utf8)
            }
            #expect(bytes == Array(settled.title.utf8))
        }
        var event = Programme.Event(id: "one", title: " Names ")
        for _ in 0..<3 { write(event, .calendar, setting) }
        #expect(writings == 1)
        write(event, .atom, setting)
        write(event, .atom, .init(zone: "Asia/Seoul"))
        #expect(writings == 3)
        event.title = "Numbers"
        write(event, .calendar, setting)
        #expect(writings == 4)
    }
}

extension Programme {
    /// The same programme after something has happened to one of its sessions, or to itself.
    fileprivate func changed(using random: inout SeededGenerator) -> Programme {
        var programme = self
        guard let place = programme.events.indices.randomElement(using: &random) else { return programme }
        switch Int.random(in: 0..<9, using: &random) {
        case 0: programme.events[place].title += " & more "
        case 1: programme.events[place].room = "Hall <\(place)>"
        case 2: programme.events[place].starts = programme.events[place].starts?.adding(seconds: 1800)
        case 3: programme.events[place].people.append(Person("Ilse Marant", role: "moderator"))
        case 4: programme.events[place].isCancelled.toggle()
        case 5: programme.events.remove(at: place)
        case 6: programme.events[place].number = place + 100
        case 7: programme.zone = programme.zone == "Asia/Seoul" ? "America/St_Johns" : "Asia/Seoul"
        default: programme.acronym = programme.acronym == "other" ? nil : "other"
        }
        return programme
    }
}

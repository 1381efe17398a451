import Mechanism
import Testing

private struct Book: Numbered, Equatable {
    static let prefix = "bok"
    let id: ID<Book>
    var title: String
}

struct ShelfTests {
    private let shelf = {
        var shelf = Shelf<Book>()
        for title in ["a", "b", "c"] { shelf.append(Book(id: shelf.next, title: title)) }
        return shelf
    }()

    @Test func `things are numbered from one in the order they came`() {
        #expect(Shelf<Book>().isEmpty && Shelf<Book>().next == 1 && Shelf<Book>()[1] == nil)
        #expect(shelf.count == 3 && shelf.next == 4)
        #expect(shelf.map(\.id) == [1, 2, 3])
        #expect(shelf.newestFirst().map(\.title) == ["c", "b", "a"])
        #expect(shelf[2]?.title == "b")
    }

    @Test(arguments: [0, -1, 4, Int.max, Int.min])
    func `a number without a thing has none`(_ number: Int) {
        #expect(shelf[ID(number)] == nil)
        #expect(throws: Corruption.missing("bok_\(number)")) {
            var shelf = shelf
            try shelf.update(ID(number)) { $0.title = "x" }
        }
    }

    @Test func `several things are taken in the order asked for`() {
        #expect(shelf.all([3, 9, 1, 3]).map(\.title) == ["c", "a", "c"])
    }

    @Test func `a change leaves the copies as they were`() throws {
        var changed = shelf
        try changed.update(2) { $0.title = "x" }
        #expect(changed.map(\.title) == ["a", "x", "c"])
        #expect(shelf.map(\.title) == ["a", "b", "c"])
        #expect(changed != shelf)
    }

    @Test func `a change that fails loses nothing`() {
        var shelf = shelf
        #expect(throws: Corruption.malformed("no")) {
            try shelf.update(2) { _ throws(Corruption) in throw .malformed("no") }
        }
        #expect(shelf == self.shelf)
    }
}

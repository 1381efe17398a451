/// The one allocation a page is written into. It doubles when it is full and is freed with its owner.
@usableFromInline
struct PageBuffer: ~Copyable {
    @usableFromInline var start: UnsafeMutablePointer<UInt8>
    @usableFromInline var capacity: Int
    @usableFromInline var count = 0

    /// An empty buffer with room for `capacity` bytes; anything below one cache line is rounded up to it.
    @inlinable
    init(capacity: Int) {
        self.capacity = max(capacity, 64)
        start = .allocate(capacity: self.capacity)
    }

    // Inlinable because Swift 6.3.1 crashes on inlinable code that owns a value whose deinit is not.
    @inlinable deinit { start.deallocate() }

    /// What has been written so far.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Makes sure that `room` more bytes fit.
    @inlinable @inline(__always)
    mutating func reserve(_ room: Int) {
        if room > capacity - count { grow(by: room) }
    }

    @usableFromInline @inline(never)
    mutating func grow(by room: Int) {
        let larger = max(capacity * 2, count + room)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.update(from: start, count: count)
        start.deallocate()
        start = moved
        capacity = larger
    }

    /// Copies bytes as they are.
    @inlinable @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        reserve(bytes.count)
        (start + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    /// Copies markup that stands in our own source.
    @inlinable @inline(__always)
    mutating func append(_ markup: StaticString) {
        markup.withUTF8Buffer { append($0) }
    }

    /// Writes one byte.
    @inlinable @inline(__always)
    mutating func append(byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }
}

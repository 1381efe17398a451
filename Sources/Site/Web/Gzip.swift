import CZlib

/// Compresses bytes for clients that accept gzip (RFC 1952). Nil when zlib cannot, which leaves the bytes as they are.
func gzip(_ input: [UInt8], level: Int32 = 5) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // 15 bits of window, and 16 for the gzip wrapper.
    guard deflateInit2_(&stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
        return nil
    }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(input.count)))
    var isComplete = false
    let output = [UInt8](unsafeUninitializedCapacity: bound) { out, count in
        input.withUnsafeBufferPointer { source in
            stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.avail_in = UInt32(clamping: source.count)
            stream.next_out = out.baseAddress
            stream.avail_out = UInt32(clamping: bound)
            isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
            count = Int(stream.total_out)
        }
    }
    return isComplete ? output : nil
}

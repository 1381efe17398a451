public import OpinionMap

/// A map as a drawing: a mark for each participant who is grouped, a shape and a shade for each group.
///
/// Groups differ in shape as well as in colour, so that colour is never the only sign; the drawing has a title and a
/// description for those who cannot see it.
public struct MapDrawing: Sendable {
    private let points: [Point]
    private let labels: [Int]
    private let groups: [(id: Int, size: Int)]

    private static let width = 720.0
    private static let height = 540.0
    private static let margin = 40.0
    /// Colours that differ in lightness too (Okabe and Ito 2008).
    private static let colours = [
        "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#5B5B5B", "#8A6D00"
    ]

    /// The drawing of a map in balanced mode.
    public init(_ map: BalancedMap) {
        points = map.clustered.map { map.points[$0] }
        labels = map.grouping.labels
        groups = map.groups.map { ($0.id, $0.members.count) }
    }

    /// The drawing of a map by the formulas of Polis.
    public init(_ map: PolisMap) {
        var labels: [Int: Int] = [:]
        for (number, group) in map.groups.enumerated() { for member in group.members { labels[member] = number } }
        points = map.clustered.map { map.points[$0] }
        self.labels = map.clustered.map { labels[$0] ?? Self.noGroup }
        groups = map.groups.map { ($0.id, $0.members.count) }
    }

    /// The drawing as SVG.
    public var svg: String {
        let title = groups.count > 1 ? "Opinion map with \(groups.count) groups" : "Opinion map, no opinion groups"
        let sizes = groups.map { "group \($0.id): \($0.size) people" }.joined(separator: ", ")
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
            aria-labelledby="map-title map-description">
            <title id="map-title">\(title)</title>
            <desc id="map-description">Each mark is a participant; who stands near voted alike. \(sizes).</desc>
            <rect width="100%" height="100%" fill="#fff"/>

            """
        let (left, top, scale) = frame
        func place(_ point: Point) -> (String, String) {
            (Self.short(Self.margin + (point.x - left) * scale), Self.short(Self.margin + (top - point.y) * scale))
        }
        let (originX, originY) = place(.zero)
        text += "<path d=\"M0 \(originY)H\(Int(Self.width))M\(originX) 0V\(Int(Self.height))\" stroke=\"#ccc\"/>\n"
        if labels.contains(Self.noGroup) {
            text += "<g fill=\"#767676\"><title>In no group</title>\n<path d=\""
            for (point, label) in zip(points, labels) where label == Self.noGroup {
                let (x, y) = place(point)
                text += "M\(x) \(y)m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z"
            }
            text += "\"/></g>\n"
        }
        for (number, group) in groups.enumerated() {
            let colour = Self.colours[number % Self.colours.count]
            text += "<g fill=\"\(colour)\" fill-opacity=\".7\"><title>Group \(group.id)</title>\n<path d=\""
            for (point, label) in zip(points, labels) where label == number {
                let (x, y) = place(point)
                text += "M\(x) \(y)\(Self.shapes[number % Self.shapes.count])"
            }
            text += "\"/></g>\n"
        }
        for (number, group) in groups.enumerated() {
            let y = 24 + 20 * number
            let colour = Self.colours[number % Self.colours.count]
            text += "<path fill=\"\(colour)\" d=\"M16 \(y - 4)\(Self.shapes[number % Self.shapes.count])\"/>"
            text += "<text x=\"26\" y=\"\(y)\" font-family=\"sans-serif\" font-size=\"13\">"
            text += "Group \(group.id), \(group.size) people</text>\n"
        }
        return text + "</svg>\n"
    }

    /// The label of whoever an injected grouping leaves out.
    private static let noGroup = -1

    /// Shapes drawn from their centre: disc, square, triangle, diamond.
    private static let shapes = [
        "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z", "m-3-3h6v6h-6z", "m0-4l4 7h-8z", "m0-4l4 4l-4 4l-4-4z"
    ]

    /// The left and top ends of what is drawn, and how large a unit is.
    private var frame: (left: Double, top: Double, scale: Double) {
        let (x, y) = (points.map(\.x), points.map(\.y))
        let (left, right) = (min(0, x.min() ?? 0), max(0, x.max() ?? 0))
        let (bottom, top) = (min(0, y.min() ?? 0), max(0, y.max() ?? 0))
        let scale = min(
            (Self.width - 2 * Self.margin) / max(1e-9, right - left),
            (Self.height - 2 * Self.margin) / max(1e-9, top - bottom))
        return (left, top, scale)
    }

    private static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(Double(tenths) / 10)"
    }
}

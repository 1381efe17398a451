/// For each of several p-values the share of false findings one accepts by accepting it and all smaller ones
/// (Benjamini and Hochberg 1995).
public func falseDiscoveryRates(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { pValues[$0] != pValues[$1] ? pValues[$0] > pValues[$1] : $0 > $1 }
    var rates = pValues
    var least = 1.0
    for (place, number) in order.enumerated() {
        let rank = Double(pValues.count - place)
        least = min(least, pValues[number] * Double(pValues.count) / rank)
        rates[number] = least
    }
    return rates
}

import Statistics

/// A number for people: five significant digits.
func shown(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "–" }
    return significant(value, digits: 5)
}

func shown(_ quartiles: Quartiles) -> String {
    "\(shown(quartiles.median)) (\(shown(quartiles.first))–\(shown(quartiles.third)))"
}

func between(_ interval: Interval?) -> String {
    interval.map { " (\(shown($0.low))–\(shown($0.high)))" } ?? ""
}

func percent(_ share: Double) -> String { significant(share * 100, digits: 3) + " %" }

/// A probability: three digits, the smallest as a power of ten.
func probability(_ p: Double?) -> String {
    guard let p, p.isFinite else { return "–" }
    return significant(p, digits: 3)
}

/// So many digits that count, without zeros at the end; very small ones with a power of ten.
private func significant(_ value: Double, digits: Int) -> String {
    guard value != 0 else { return "0" }
    var (mantissa, exponent) = (abs(value), 0)
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 1 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    var scale = 1
    for _ in 1..<digits { scale *= 10 }
    var whole = Int((mantissa * Double(scale)).rounded())
    if whole == scale * 10 { (whole, exponent) = (scale, exponent + 1) }
    let sign = value < 0 ? "−" : ""
    guard (-4...15).contains(exponent) else {
        return sign + decimal(whole, pointAfter: 1, digits) + "e\(exponent)"
    }
    return sign + decimal(whole, pointAfter: exponent + 1, digits)
}

private func decimal(_ whole: Int, pointAfter place: Int, _ digits: Int) -> String {
    var text = String(whole)
    if place <= 0 { text = String(repeating: "0", count: 1 - place) + text }
    let point = max(place, 1)
    if text.count < point { text += String(repeating: "0", count: point - text.count) }
    let front = text.prefix(point)
    var back = text.dropFirst(point)
    while back.last == "0" { back.removeLast() }
    return back.isEmpty ? String(front) : "\(front).\(back)"
}

import Mechanism

extension CopyDay {
    /// The same act, so that the clocks of the edition's zone show the same at the slots of both days, whether clocks are
    /// changed between them or not.
    func onTheClocks(of edition: Edition?) -> CopyDay {
        guard let edition else { return self }
        let zone = Zone(edition.zone)
        let shifts = slots.map { number in
            guard let slot = edition.slot(number) else { return 0 }
            let wanted = Timestamp(utc: zone.civil(slot.starts)).adding(days: days).utc
            let plain = slot.starts.adding(days: days)
            return ((zone.moment(wanted) ?? plain).seconds - plain.seconds) / 60
        }
        var copy = self
        copy.shifts = shifts.allSatisfy { $0 == 0 } ? [] : shifts
        return copy
    }
}

import Foundation

/// A ZIP archive of a few small files, stored as they are (APPNOTE 6.3, §4.3): every system opens it.
struct ZipArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0
  private let time: UInt32

  /// All files are from this time, which is written in UTC and to two seconds, as the format has it.
  init(at time: Date) { self.time = Self.dosTime(time) }

  /// Adds a file; its name may have folders in it, separated by slashes.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    let offset = UInt32(entries.count)
    let name = Array(name.utf8)
    let size = UInt32(bytes.count)
    // Version 2.0, names in UTF-8, stored.
    let head: [[UInt8]] = [
      Self.little(20 as UInt16), Self.little(0x0800 as UInt16), Self.little(0 as UInt16), Self.little(time),
      Self.little(CRC32.checksum(of: bytes)), Self.little(size), Self.little(size),
      Self.little(UInt16(name.count)),
      Self.little(0 as UInt16),
    ]
    entries += Self.little(0x0403_4B50 as UInt32) + head.joined() + name + bytes
    // Made on Unix; no comment, first disk, no attributes but those of a file of its owner.
    directory += Self.little(0x0201_4B50 as UInt32) + Self.little(0x0314 as UInt16) + head.joined()
    directory += [0, 0, 0, 0, 0, 0] + Self.little(0o100600 << 16 as UInt32) + Self.little(offset) + name
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    let end: [[UInt8]] = [
      Self.little(0x0605_4B50 as UInt32), [0, 0, 0, 0], Self.little(count), Self.little(count),
      Self.little(UInt32(directory.count)), Self.little(UInt32(entries.count)), [0, 0],
    ]
    return entries + directory + end.joined()
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  /// The date in the upper half, the time in the lower one.
  private static func dosTime(_ date: Date) -> UInt32 {
    let parts = Calendar.gregorianUTC.dateComponents(
      [.year, .month, .day, .hour, .minute, .second], from: date)
    let (year, month, day) = (parts.year ?? 1980, parts.month ?? 1, parts.day ?? 1)
    let (hour, minute, second) = (parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0)
    let clock = hour << 11 | minute << 5 | second / 2
    return UInt32((max(0, year - 1980) << 9 | month << 5 | day) << 16 | clock)
  }
}

extension Calendar {
  fileprivate static var gregorianUTC: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }
}

/// The checksum of ZIP, PNG and Ethernet.
private enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
  }
}

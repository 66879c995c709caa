/// Why a kept session was not used or not kept. The description names the file and what to do about it.
public enum TokenFileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Group or others have rights on the file; the mode's last nine bits.
  case openToOthers(path: String, mode: UInt16)
  /// Another user owns the file; the user's number.
  case ownedByOther(path: String, user: UInt32)
  case symbolicLink(path: String)
  /// Half written, too long, or no regular file.
  case damaged(path: String)
  /// It was kept for the project of this address.
  case otherProject(path: String, project: String)
  /// Another process held the lock all the time that was waited.
  case busy(path: String)
  /// The system refused, with its reason.
  case inaccessible(path: String, reason: String)

  /// What is wrong and what to do about it, in English.
  public var description: String {
    switch self {
    case .openToOthers(let path, let mode):
      "\(path) is open to others (mode \(String(mode, radix: 8))). Run: chmod 600 \(path)"
    case .ownedByOther(let path, let user): "\(path) belongs to user \(user). Remove it and sign in again."
    case .symbolicLink(let path): "\(path) is a symbolic link. Remove it and sign in again."
    case .damaged(let path): "\(path) is damaged. Remove it and sign in again."
    case .otherProject(let path, let project): "\(path) is for \(project). Sign in to replace it."
    case .busy(let path): "Another checkout is using \(path). Try again."
    case .inaccessible(let path, let reason): "\(path): \(reason)."
    }
  }
}

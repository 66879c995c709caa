import Foundation

extension Settings {
  /// The settings of this process; where one cannot be used the reason is said and the process ends with 64.
  static func loadOrExit(_ flags: CommonOptions) async throws -> Settings {
    let folder = URL(filePath: FileManager.default.currentDirectoryPath)
    do throws(SettingsError) {
      return try await load(flags, environment: ProcessInfo.processInfo.environment, folder: folder)
    } catch {
      Console.complain("checkout: \(error)")
      throw ExitStatus.usage.code
    }
  }
}

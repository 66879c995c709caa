import Foundation

let arguments = CommandLine.arguments.dropFirst()
guard let program = arguments.first else {
  print("Usage: checkout-benchmark PROGRAM [ARGUMENT…]\n\nMeasures a program of the terminal from outside.")
  exit(64)
}

do {
  let candidate = Candidate(program: URL(filePath: program), arguments: Array(arguments.dropFirst()))
  try Benchmark(candidate: candidate).run()
} catch {
  FileHandle.standardError.write(Data("checkout-benchmark: \(error)\n".utf8))
  exit(1)
}

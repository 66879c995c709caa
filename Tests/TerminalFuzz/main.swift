import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 4, let seconds = Int(arguments[2]), let seed = UInt64(arguments[3]) else {
  print(
    "Usage: terminal-fuzz CHECKOUT SECONDS SEED\n\nPresses, pastes and resizes at random until something breaks."
  )
  exit(64)
}

let end = ContinuousClock.now + .seconds(seconds)
var (runs, steps, number) = (0, 0, seed)
while ContinuousClock.now < end {
  do {
    var run = try FuzzRun(URL(filePath: arguments[1]), seed: number)
    steps += try run.go(until: end)
  } catch {
    print("seed \(number): \(error)")
    exit(1)
  }
  (runs, number) = (runs + 1, number + 1)
}
print("\(runs) runs from seed \(seed), \(steps) steps: nothing broke")

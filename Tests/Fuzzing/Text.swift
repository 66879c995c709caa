/// The entry point that libFuzzer calls with every input it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func showText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if let problem = TextShowing.problem(in: text) { fatalError(problem) }
  return 0
}

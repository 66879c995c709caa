import CProcess

/// Where the process begins: passwords and tokens will be in its memory, so nobody else gets to see that.
@main
enum Program {
  static func main() async {
    cp_keep_memory_private()
    await Checkout.main()
  }
}

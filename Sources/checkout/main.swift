import ArgumentParser
import Configuration
import CQREncode
print("checkout")

/// The type of a form or product attribute. A word that this client does not know is kept as `other`. Wire contract §4.4.
public enum AttributeType: Hashable, Sendable {
  case string, integer, real, float, text, textWithHeader, date, dateTime, time, list, radioButton, entity
  case timeInterval, file, image, groupOfImages, json, spam, button
  case other(String)
}

extension World {
  /// `GET /system/api-stat`: the number of calls (a guess: the shape is in no source).
  func apiStat() -> JSON { .int(calls.values.reduce(0, +)) }

  /// `GET /locales/active/all` (wire contract §4.1).
  func locales() -> JSON {
    [
      [
        "id": 1, "shortCode": "en", "code": "en_US", "name": "English (USA)", "nativeName": "English",
        "isActive": true, "image": nil, "position": 1,
      ],
      [
        "id": 2, "shortCode": "fr", "code": "fr_FR", "name": "French (France)", "nativeName": "Français",
        "isActive": true, "image": nil, "position": 2,
      ],
    ]
  }
}

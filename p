{
  "format": "reprise replay plan",
  "version": 1,
  "id": "",
  "profile": "",
  "profileName": "",
  "createdMicros": 0,
  "target": {
    "way": "direct",
    "name": "",
    "url": "",
    "signature": "none"
  },
  "pacing": {
    "perSecond": 0.0,
    "concurrency": 4,
    "batchSize": 0,
    "batchDelayMicros": 0
  },
  "stopRule": {
    "percent": 20,
    "window": 20
  },
  "markers": [],
  "scope": {
    "filter": "",
    "bugIntroducedMicros": null,
    "fixDeployedMicros": null,
    "matched": 0,
    "note": ""
  },
  "items": [
  ],
  "exclusions": [
  ],
  "digest": "cc65c1db7569bbd78e6f1d7f5a573ed0a9ed1a34581861d8b658f13ff74b4159"
}

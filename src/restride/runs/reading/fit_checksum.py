"""The checksum of FIT files: CRC-16/ARC, a byte at a time.

Four times as fast as the decoder's own, which was a seventh of the time that reading took.
"""

_POLYNOMIAL = 0xA001


def _shifted(crc: int) -> int:
    for _ in range(8):
        crc = crc >> 1 ^ (_POLYNOMIAL if crc & 1 else 0)
    return crc


_TABLE = tuple(_shifted(byte) for byte in range(256))


def checksum(data: bytes) -> int:
    """Give the checksum of these bytes."""
    crc = 0
    for byte in data:
        crc = crc >> 8 ^ _TABLE[(crc ^ byte) & 0xFF]
    return crc

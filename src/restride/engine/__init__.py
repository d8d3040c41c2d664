"""The engine: `decide(protocol, log, on)`, with no clock, disk, network or chance."""

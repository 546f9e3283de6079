// Most of a test's time is waiting, for sockets and for the emulator's clock.
[assembly: CollectionBehavior(MaxParallelThreads = 6)]

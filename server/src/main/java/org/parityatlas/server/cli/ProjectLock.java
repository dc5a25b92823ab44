package org.parityatlas.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.parityatlas.server.config.Home;

/** Lets one command at a time start, stop or load in a project; the system frees it at a crash. */
final class ProjectLock {
  private ProjectLock() {}

  /** Does the work while holding the lock, waiting (and saying so) while another command has it. */
  static <T> T during(Workplace workplace, Supplier<T> work) {
    Home home = workplace.home();
    try (FileChannel channel =
        FileChannel.open(
            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (tryLock(channel) == null) {
        workplace.say("Waiting for another atlas command of this project to end");
        channel.lock();
      }
      return work.get();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + home.folder(), e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new CommandFailure("another command of this project runs in this process");
    }
  }
}

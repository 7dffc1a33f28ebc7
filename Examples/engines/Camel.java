import java.io.*;
import java.nio.file.Files;
import java.util.List;

/**
 * Hands a message to a command as Camel's exec component does, and shows the headers.
 *
 * <p>Standard input: the body as a stream. Standard output and standard error: each taken by a thread
 * of its own into memory, and kept whole until the command has ended; the first is the new body, the
 * second a header. Exit code: a header; no code is an exception.
 */
class Camel {
    public static void main(String[] arguments) throws Exception {
        List<String> command = List.of(arguments).subList(2, arguments.length);
        Process process = new ProcessBuilder(command).start();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();

        Thread[] pumps = {
            pump(process.getInputStream(), body),
            pump(process.getErrorStream(), errors),
            pump(new FileInputStream(arguments[0]), process.getOutputStream()),
        };
        int exitValue = process.waitFor();
        for (Thread pump : pumps) {
            pump.join();
        }
        Files.write(new File(arguments[1]).toPath(), body.toByteArray());
        System.out.println("CamelExecExitValue=" + exitValue);
        System.out.println("CamelExecStderr=" + (errors.size() == 0 ? "null" : errors.toString()));
    }

    /** Copies until the end and closes; that nobody reads any more is passed over. */
    private static Thread pump(InputStream from, OutputStream to) {
        Thread thread = new Thread(() -> {
            try (from; to) {
                from.transferTo(to);
            } catch (IOException ignored) {
                // The command ended without reading everything; its exit code says why.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}

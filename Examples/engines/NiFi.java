import java.io.*;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;

/**
 * Hands a message to a command as NiFi's ExecuteStreamCommand does, and says where it goes.
 *
 * <p>Standard input: the content, written by a thread of its own and then closed; a failure to write
 * is logged and nothing else. Standard output: the content of a new FlowFile. Standard error: a
 * temporary file, of which the first 4000 bytes become an attribute. Exit code: an attribute, and the
 * relationship.
 */
class NiFi {
    public static void main(String[] arguments) throws Exception {
        File content = new File(arguments[0]);
        File result = new File(arguments[1]);
        List<String> command = List.of(arguments).subList(2, arguments.length);

        File errors = File.createTempFile("out", null);
        try {
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            Thread writer = new Thread(() -> {
                OutputStream input = process.getOutputStream();
                try {
                    Files.copy(content.toPath(), input);
                } catch (IOException failure) {
                    System.err.println("Failed to write FlowFile to Standard Input Stream");
                }
                try {
                    input.close();
                } catch (IOException ignored) {
                    // Nobody reads any more; the exit code says why.
                }
            });
            writer.setDaemon(true);
            writer.start();

            try (OutputStream output = new FileOutputStream(result)) {
                process.getInputStream().transferTo(output);
            }
            int status = process.waitFor();
            byte[] head;
            try (InputStream text = new FileInputStream(errors)) {
                head = text.readNBytes(4000);
            }
            System.out.println("relationship=" + (status == 0 ? "output stream" : "nonzero status"));
            System.out.println("execution.status=" + status);
            System.out.println("execution.error=" + new String(head, Charset.defaultCharset()));
        } finally {
            errors.delete();
        }
    }
}

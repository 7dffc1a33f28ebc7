// For a JavaScript Writer of Mirth Connect: annotates the message and answers with it.
// In the channel, `text` is connectorMessage.getEncodedData(), and the last line is `return annotate(…)`.

function annotate(command, text) {
    var process = new java.lang.ProcessBuilder(command).start();

    // One document is read whole before anything is written, so that writing first and reading then
    // cannot wait for each other; NDJSON would need a thread that writes.
    var input = process.getOutputStream();
    try {
        input.write(new java.lang.String(text).getBytes('UTF-8'));
        input.close();
    } catch (failure) {
        // The program ended without reading everything; its exit code says why.
    }
    var output = read(process.getInputStream());
    // Standard error is small, so it never fills its pipe while output is being read.
    var errors = read(process.getErrorStream());

    var code = Number(process.waitFor());
    switch (code) {
    case 0: // done
    case 1: // done, with findings at or above --fail-on
        return ResponseFactory.getSentResponse(output);
    case 75: // disk full, output not writable
    case 137: // killed, perhaps for lack of memory
    case 141: // what reads its output was gone
    case 143: // asked to end
        return ResponseFactory.getQueuedResponse('cobalamin ended with ' + code + ': ' + errors);
    default: // 2 configuration, 3 nothing to read, 4 internal error, 5 unreadable document
        return ResponseFactory.getErrorResponse('cobalamin ended with ' + code + ': ' + errors);
    }
}

// All of a stream as text, by what every Java has.
function read(stream) {
    var scanner = new java.util.Scanner(stream, 'UTF-8').useDelimiter('\\A');
    return String(scanner.hasNext() ? scanner.next() : '');
}

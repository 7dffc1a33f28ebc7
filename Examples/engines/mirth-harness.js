// Stands in for Mirth Connect where mirth.js is tried: Rhino runs it, as Mirth does, on a message.
// Arguments: the message, the file for the response, the command.

var ResponseFactory = {
    getSentResponse: function (message) { return { status: 'SENT', message: message }; },
    getQueuedResponse: function (message) { return { status: 'QUEUED', message: message }; },
    getErrorResponse: function (message) { return { status: 'ERROR', message: message }; }
};

var paths = java.nio.file.Paths;
var files = java.nio.file.Files;
var text = String(new java.lang.String(files.readAllBytes(paths.get(arguments[0])), 'UTF-8'));
var response = annotate(arguments.slice(2), text);
files.write(paths.get(arguments[1]), new java.lang.String(response.message).getBytes('UTF-8'));
print('status=' + response.status);

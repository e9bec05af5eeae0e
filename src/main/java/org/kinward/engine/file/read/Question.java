package org.kinward.engine.file.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the reading process is asked.
 *
 * @param page which page is to be drawn, from 1; 0 asks for the text
 */
record Question(Path content, String contentType, int page) {
    static Question read(DataInputStream in) throws IOException {
        return new Question(Path.of(in.readUTF()), in.readUTF(), in.readInt());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(content.toString());
        out.writeUTF(contentType);
        out.writeInt(page);
        out.flush();
    }
}

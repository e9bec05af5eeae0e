package org.kinward.engine.file.read;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** The program of the process that reads: it answers one question after the other until no more come. */
final class ReaderProgram {
    /** What it says first. */
    static final int READY = 'R';

    private ReaderProgram() {}

    public static void main(String[] arguments) throws IOException {
        var answers = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library has to say must not stand between the answers.
        System.setOut(System.err);
        var questions = new DataInputStream(System.in);
        answers.writeByte(READY);
        answers.flush();
        while (true) {
            Question question;
            try {
                question = Question.read(questions);
            } catch (EOFException end) {
                return;
            }
            answer(question).write(answers);
        }
    }

    static Reading answer(Question question) {
        Path content = question.content();
        return question.page() == 0
                ? TextOf.content(content, question.contentType())
                : PageOf.content(content, question.contentType(), question.page());
    }
}

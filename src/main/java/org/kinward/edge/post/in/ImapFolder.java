package org.kinward.edge.post.in;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.kinward.edge.post.letter.Letters;
import org.kinward.platform.outside.MailHosts;
import org.kinward.suite.mail.MailAccount;

/** A folder on a mail server, opened to look only: nothing in it is changed, marked or deleted. */
final class ImapFolder implements AutoCloseable {
    private static final String PATIENCE = "20000";

    private final Store store;
    private final Folder folder;

    private ImapFolder(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /** A mail as it lies there; {@link #content} fetches it. */
    record Lying(long uid, Message message) {
        /** @throws TooLarge before it is fetched */
        byte[] content() throws MessagingException, IOException, TooLarge {
            if (message.getSize() > Letters.MAX_BYTES) {
                throw new TooLarge(message.getSize());
            }
            var out = new ByteArrayOutputStream(Math.max(1024, message.getSize()));
            message.writeTo(out);
            return out.toByteArray();
        }
    }

    /** More than is read. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;

        TooLarge(int size) {
            super("larger than " + (Letters.MAX_BYTES >> 20) + " MB: " + (size >> 20) + " MB");
        }
    }

    static ImapFolder open(Inbox inbox, String password, MailHosts hosts) throws MessagingException {
        Inbox.Server server = inbox.server();
        if (server.security().equals(MailAccount.NONE) && !hosts.mayBePlain()) {
            throw new MessagingException(MailHosts.NOT_PLAIN);
        }
        String protocol = server.security().equals("tls") ? "imaps" : "imap";
        Store store = Session.getInstance(properties(server, protocol, hosts)).getStore(protocol);
        try {
            store.connect(
                    server.host(),
                    server.port(),
                    server.login().isEmpty() ? inbox.address() : server.login(),
                    password);
            Folder folder = store.getFolder(inbox.folder());
            folder.open(Folder.READ_ONLY);
            return new ImapFolder(store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(Inbox.Server server, String protocol, MailHosts hosts) {
        var properties = new Properties();
        String prefix = "mail." + protocol + ".";
        for (String wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(prefix + wait, PATIENCE);
        }
        properties.setProperty(prefix + "peek", "true");
        hosts.guard(properties, prefix);
        properties.setProperty(
                prefix + "starttls.enable", String.valueOf(server.security().equals("startTls")));
        properties.setProperty(
                prefix + "starttls.required", String.valueOf(server.security().equals("startTls")));
        return properties;
    }

    /** Under another one, the server has begun to count anew. */
    long validity() throws MessagingException {
        return ((UIDFolder) folder).getUIDValidity();
    }

    /** Those that came after one, oldest first. */
    List<Lying> after(long uid) throws MessagingException {
        Message[] found = ((UIDFolder) folder).getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        Message[] there = Arrays.stream(found).filter(one -> one != null).toArray(Message[]::new);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(there, profile);
        List<Lying> mails = new ArrayList<>();
        for (Message one : there) {
            long itsOwn = ((UIDFolder) folder).getUID(one);
            // Asked for what comes after the last, a server answers with the last.
            if (itsOwn > uid) {
                mails.add(new Lying(itsOwn, one));
            }
        }
        mails.sort(Comparator.comparingLong(Lying::uid));
        return mails;
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}

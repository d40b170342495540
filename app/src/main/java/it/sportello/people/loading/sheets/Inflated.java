package it.sportello.people.loading.sheets;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

/** A workbook is a ZIP file: one of a megabyte may hold a thousand times that. Counted as it is unpacked, never by what it says of itself. */
final class Inflated extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Twenty thousand people with sixty columns are less. */
    private static final long MOST = 64L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int BUFFER = 1 << 16;

    private Inflated() {
        super("unpacks to too much", null, false, false);
    }

    /** @throws Inflated when it unpacks to too much */
    static void check(byte[] file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = MOST;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++parts > MOST_PARTS) {
                    throw new Inflated();
                }
                try (InputStream part = zip.getInputStream(entry)) {
                    for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                        left -= read;
                        if (left < 0) {
                            throw new Inflated();
                        }
                    }
                }
            }
        }
    }
}

package it.sportello.platform.qr;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as SVG, to stand in a page as it is: black on white, with the quiet border readers need. */
public final class QrPicture {

    private static final int BORDER = 4;

    private QrPicture() {
    }

    /** @param label what it is for, for who does not see it: plain words of ours, never somebody's input */
    public static String svg(String text, String label) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * BORDER;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(',').append(y + BORDER).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="240" height="240" role="img" aria-label="%2$s" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0,0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>"""
                .formatted(side, label, path);
    }
}

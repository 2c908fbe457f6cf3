package trivium.bank.library;

import java.nio.file.Path;
import trivium.bank.format.Formats;
import trivium.bank.format.Understood;
import trivium.bank.format.Unreadable;
import trivium.bank.picture.PictureStore;

/** Reads a file of the folder, with its own pictures and those of that folder that it names. */
final class IllustratedReader implements WatchedFile.Reader {
  private final NamedPictures named;
  private final PictureStore pictures;

  IllustratedReader(Path folder, PictureStore pictures) {
    this.named = new NamedPictures(folder, pictures);
    this.pictures = pictures;
  }

  @Override
  public HeldBank read(BankName name, String fileName, byte[] bytes) throws Unreadable {
    // The bank has the name that it is asked for by, whatever way its letters are composed.
    String known = name + fileName.substring(BankFile.name(Path.of(fileName)).length());
    Illustrations found =
        Illustrations.canStandIn(fileName)
            ? Illustrations.in(bytes, named)
            : Illustrations.none(bytes);
    Understood understood = imported(Formats.read(known, found.text()));
    return HeldBank.of(found.put(understood), false, bytes);
  }

  /** The same, with the pictures that it brought kept. */
  Understood imported(Understood understood) {
    return ImportedPictures.kept(understood, pictures);
  }
}

package trivium.bank.library;

import java.nio.file.Path;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.picture.PictureStore;
import trivium.bank.transfer.Formats;

/** Reads a file of the folder, with its own pictures and those of that folder that it names. */
final class IllustratedFileReader implements WatchedFile.Reader {
  private final FolderPictures folderPictures;
  private final PictureStore pictures;

  IllustratedFileReader(Path folder, PictureStore pictures) {
    this.folderPictures = new FolderPictures(folder, pictures);
    this.pictures = pictures;
  }

  @Override
  public LoadedBank read(BankName name, String fileName, byte[] bytes)
      throws UnreadableFileException {
    // The bank has the name that it is asked for by, whatever way its letters are composed.
    String known = name + fileName.substring(BankFileReader.name(Path.of(fileName)).length());
    MarkdownPictures found =
        MarkdownPictures.isSupported(fileName)
            ? MarkdownPictures.extract(bytes, folderPictures)
            : MarkdownPictures.none(bytes);
    ImportedBank imported = withStoredPictures(Formats.read(known, found.strippedBytes()));
    return LoadedBank.of(found.addTo(imported), false, bytes);
  }

  /** The same, with the pictures that it brought kept. */
  ImportedBank withStoredPictures(ImportedBank imported) {
    return PictureImport.storePictures(imported, pictures);
  }
}

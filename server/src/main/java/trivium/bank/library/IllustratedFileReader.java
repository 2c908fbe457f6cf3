package trivium.bank.library;

import java.nio.file.Path;
import trivium.bank.format.ImportedBank;
import trivium.bank.format.UnreadableFileException;
import trivium.bank.picture.PictureStore;
import trivium.bank.transfer.Formats;

/**
 * Reads a file of the folder and stores its pictures, both embedded ones and those of the folder
 * that it refers to.
 */
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
    // The name in its composed form, whatever form the file name has.
    String known = name + fileName.substring(BankFileReader.name(Path.of(fileName)).length());
    MarkdownPictures found =
        MarkdownPictures.isSupported(fileName)
            ? MarkdownPictures.extract(bytes, folderPictures)
            : MarkdownPictures.none(bytes);
    ImportedBank imported = withStoredPictures(Formats.read(known, found.strippedBytes()));
    return LoadedBank.of(found.addTo(imported), false, bytes);
  }

  /** Stores the pictures of an imported bank. */
  ImportedBank withStoredPictures(ImportedBank imported) {
    return PictureImport.storePictures(imported, pictures);
  }
}

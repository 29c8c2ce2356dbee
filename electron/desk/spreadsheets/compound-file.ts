/**
 * Whether a compound file (what office programs wrote before 2007) is a newer file behind a password: it then holds a part
 * called EncryptedPackage, in UTF-16 (MS-OFFCRYPTO, 1.3.2).
 */
export function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
